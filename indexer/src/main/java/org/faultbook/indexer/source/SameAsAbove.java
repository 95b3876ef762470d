package org.faultbook.indexer.source;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.read.TableItem;

/** Texts that say no more than that it is as in the row above. What that was is never copied; it may be another machine. */
final class SameAsAbove {
    private static final Pattern SAME = Pattern.compile(
            "(?:处理|情况|故障|现象|原因|症状|问题|方法|措施|结果|均|都|也)*\\s*[同如]\\s*(?:上|前)(?:面|述|次|边|一?(?:条|行|单|个|台|例|次|单号)|条|行|单|所述)?(?:一样|相同|处理|情况|故障|原因)?"
                    + "|(?:the\\s+)?(?:same\\s+)?(?:as|see)\\s+(?:above|before|previous(?:\\s+(?:one|row|ticket|entry))?|prior)|ditto|same(?:\\s+(?:again|here|problem|issue|fault|thing))?(?:\\s+as\\s+(?:above|before|previous))?|[〃″]|do\\.|idem|dito|wie oben|siehe oben");

    private SameAsAbove() {}

    static boolean says(ColumnPlan plan, List<TableItem.Row> rows) {
        for (PlannedColumn column : plan.columns()) {
            Column meaning = column.column();
            if (meaning != null && meaning.isText()) {
                for (TableItem.Row row : rows) {
                    if (isSame(row.cell(column.place()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static boolean isSame(String cell) {
        if (cell.isEmpty() || cell.length() > 80) {
            return false;
        }
        String plain = cell.indexOf('<') >= 0 || cell.indexOf('&') >= 0 ? MarkupText.plain(cell) : cell;
        if (plain.length() > 40) {
            return false;
        }
        String text = Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[。.,，;；!！~\"'()]+$|^[\"'(]+", "")
                .strip();
        return SAME.matcher(text).matches() || text.equals("do");
    }
}
