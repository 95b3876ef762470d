package org.faultbook.indexer.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which people close a table, divide it or remark on it: such rows tell of no ticket. */
public final class RowWords {
    private static final Pattern TOTAL =
            Pattern.compile("[^，。,;；]{0,12}(?:合计|总计|小计|共计|汇总|总数|平均值?)(?:数量|金额|费用|工时|单数|工单数?)?"
                    + "|(?:[\\p{L}\\d]+ )?(?:grand|sub|page)?[- ]?totals?(?: [\\p{L}\\d]+)?|sum|average|count");
    private static final Pattern COUNTED = Pattern.compile(
            "(?:共计?|总计|合计|小计|累计|total|subtotal)[:：]?\\s*[\\d,.]+\\s*(?:条|单|台|次|件|项|张|元|小时|分钟|h|tickets?|rows?|records?|work orders?)?(?:记录|工单|数据)?[。.]?");
    private static final Pattern NUMERIC =
            Pattern.compile("[¥￥$€]?\\s*-?[\\d,.]+\\s*(?:%|元|条|单|台|次|件|项|张|个|小时|分钟|h|min)?");
    private static final Pattern REMARK = Pattern.compile(
            "(?:注|备注|说明|附注|注意|提示|制表人?|填表人?|审核人?|编制人?|审批人?|批准人?|统计人?|统计时间|打印时间|导出时间|导出人|制表日期|数据来源|以下|以上|本表|note|notes|remark|legend|prepared by|approved by|checked by|printed|exported|generated|source|end of)(?:\\s*[:：].*|[^\\p{L}].*|为.*|空白.*|)",
            Pattern.DOTALL);

    private RowWords() {}

    /** A row of sums: some cell says so, and no other cell holds more than numbers. */
    public static boolean isTotal(List<String> cells) {
        boolean said = false;
        for (String cell : cells) {
            String text = fold(cell);
            if (text.isEmpty() || text.equals("-") || text.equals("/")) {
                continue;
            }
            String bare = text.replaceAll("[:：]$", "").strip();
            if (TOTAL.matcher(bare.replace(" ", "")).matches()
                    || TOTAL.matcher(bare).matches()
                    || COUNTED.matcher(text).matches()) {
                said = true;
            } else if (!NUMERIC.matcher(text).matches()) {
                return false;
            }
        }
        return said;
    }

    /** A cell that stands alone in its row and remarks on the table, or closes it. */
    public static boolean isRemark(String cell) {
        return REMARK.matcher(fold(cell)).matches();
    }

    static boolean isBesideTheData(String cell) {
        return isRemark(cell) || isTotal(List.of(cell));
    }

    private static String fold(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
