package org.faultbook.indexer.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/** Parts as people write them into one cell: {@code 机封x1; 轴承*2}, {@code O型圈(2只)、电容 25uF 1个}. */
final class PartCells {
    private static final Pattern SEPARATOR = Pattern.compile("[;；、\\n]|[,，](?!\\d{3}(?!\\d))(?![^()（）]*[)）])");
    /** 机封x1, 6205 x 2, 6205*2; but a digit right before the sign is a dimension: O型圈 50x3.5, M12x40. */
    private static final Pattern TIMES = Pattern.compile(
            "(.*?[^\\s\\d.]|.*\\d(?=\\s)|.*\\d{4}(?=[*×]\\d{1,2}$)|.*\\d(?=[*×]\\d{1,4}[个只套件台根条块副片支把桶瓶组颗节对盒卷包米]$))\\s*[x×X*＊✕]\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(?:[个只套件台根条块副片支把桶瓶组颗节对盒卷包米]|pcs?|ea)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTED = Pattern.compile(
            "(.*?\\S)\\s*[(（]?\\s*(?<![\\d.])(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(?:个|只|套|件|台|根|条|块|副|片|支|把|桶|瓶|组|颗|节|对|盒|卷|包|米|pcs?|pieces?|ea)\\s*[)）]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT_FIRST =
            Pattern.compile("(\\d{1,4})\\s*(?:[x×X*]|个|只|套|件|pcs?(?: of)?)\\s*(\\D.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERAL =
            Pattern.compile("(.*?\\S)\\s*([一二两三四五六七八九十])(?:个|只|套|件|台|根|条|块|副|片|支|把|组|颗)");
    private static final Map<String, Integer> NUMERALS = Map.ofEntries(
            Map.entry("一", 1),
            Map.entry("二", 2),
            Map.entry("两", 2),
            Map.entry("三", 3),
            Map.entry("四", 4),
            Map.entry("五", 5),
            Map.entry("六", 6),
            Map.entry("七", 7),
            Map.entry("八", 8),
            Map.entry("九", 9),
            Map.entry("十", 10));
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,4})?).*", Pattern.DOTALL);

    private PartCells() {}

    /**
     * @param codes cell of part codes, "" where none: as many as parts, or one
     * @param quantities likewise
     */
    static List<PartUse> parts(String cell, String codes, String quantities) {
        List<String> names = split(cell);
        List<String> codeList = split(codes);
        List<String> quantityList = split(quantities);
        if (names.isEmpty()) {
            names = codeList;
        }
        List<PartUse> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String code = codeList.size() == names.size() ? codeList.get(i) : null;
            BigDecimal quantity = quantityList.size() == names.size() ? quantity(quantityList.get(i)) : null;
            parts.add(part(names.get(i), code, quantity));
        }
        return parts;
    }

    private static List<String> split(String cell) {
        List<String> pieces = new ArrayList<>();
        for (String piece : SEPARATOR.split(cell)) {
            String stripped = piece.strip();
            if (!CellText.isNothing(stripped)) {
                pieces.add(stripped);
            }
        }
        return pieces;
    }

    private static PartUse part(String written, @Nullable String code, @Nullable BigDecimal stated) {
        Matcher m = TIMES.matcher(written);
        if (m.matches()) {
            return new PartUse(m.group(1), code, new BigDecimal(m.group(2)));
        }
        m = COUNTED.matcher(written);
        if (m.matches()) {
            return new PartUse(m.group(1), code, new BigDecimal(m.group(2)));
        }
        m = COUNT_FIRST.matcher(written);
        if (m.matches()) {
            return new PartUse(m.group(2).strip(), code, new BigDecimal(m.group(1)));
        }
        m = NUMERAL.matcher(written);
        if (m.matches()) {
            return new PartUse(m.group(1), code, BigDecimal.valueOf(NUMERALS.getOrDefault(m.group(2), 1)));
        }
        return new PartUse(written, code, stated);
    }

    private static @Nullable BigDecimal quantity(String cell) {
        Matcher m = QUANTITY.matcher(cell.replace(",", ""));
        return m.matches() ? new BigDecimal(m.group(1)) : null;
    }
}
