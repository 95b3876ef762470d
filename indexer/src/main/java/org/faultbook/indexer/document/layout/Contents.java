package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes tables of contents out: lines that lead with dots to a page number. */
final class Contents {
    private static final String NUMBER = "(?:\\d{1,4}|[ivxlc]{1,6}|[A-Z\\d]{1,2}-\\d{1,3})";
    private static final Pattern LEADER =
            Pattern.compile(".*?(?:[.．·•‧⋯…\\u2024]\\s?){4,}\\s*[-(]?" + NUMBER + "[-)]?|.*(?:…|⋯){2,}\\s*" + NUMBER);
    private static final Pattern TITLE =
            Pattern.compile("(?:目\\s*录|目\\s*次|(?:table of )?contents|index|图目录|表目录)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile(".*\\D\\s+" + NUMBER);
    private static final Pattern ALONE = Pattern.compile(NUMBER);

    private Contents() {}

    static PageParts removed(PageParts page) {
        List<Row> rows = Row.rows(page.lines());
        List<String> texts = new ArrayList<>();
        rows.forEach(r -> texts.add(r.line().text()));
        boolean[] gone = new boolean[rows.size()];
        int leaders = 0;
        for (int i = 0; i < gone.length; i++) {
            if (LEADER.matcher(texts.get(i)).matches()) {
                gone[i] = true;
                leaders++;
            }
        }
        for (int i = 0; i < gone.length; i++) {
            if (TITLE.matcher(texts.get(i)).matches()) {
                int end = i + 1;
                while (end < gone.length && (gone[end] || numbered(rows.get(end), texts.get(end), page))) {
                    end++;
                }
                if (end - i > 2) {
                    Arrays.fill(gone, i, end, true);
                }
            }
        }
        if (leaders >= 3) {
            between(rows, texts, gone, page);
        }
        Set<Line> off = new HashSet<>();
        for (int i = 0; i < gone.length; i++) {
            if (gone[i]) {
                off.addAll(rows.get(i).lines());
            }
        }
        return off.isEmpty()
                ? page
                : page.withLines(
                        page.lines().stream().filter(l -> !off.contains(l)).toList(), page.tables());
    }

    /** Lines among those of the contents: entries without dots, and the first line of an entry of two. */
    private static void between(List<Row> rows, List<String> texts, boolean[] gone, PageParts page) {
        for (int i = 0; i < gone.length; i++) {
            boolean near = (i > 0 && gone[i - 1]) || (i + 1 < gone.length && gone[i + 1]);
            if (!gone[i] && near && numbered(rows.get(i), texts.get(i), page)) {
                gone[i] = true;
            }
        }
        for (int i = 1; i + 1 < gone.length; i++) {
            gone[i] |= gone[i - 1] && gone[i + 1];
        }
    }

    /** Whether a row ends in a page number set apart at the right. */
    private static boolean numbered(Row row, String text, PageParts page) {
        Line last = row.lines().getLast();
        return ENDS.matcher(text).matches()
                && row.lines().size() > 1
                && ALONE.matcher(last.text()).matches()
                && last.box().right() > 0.6 * page.width();
    }
}
