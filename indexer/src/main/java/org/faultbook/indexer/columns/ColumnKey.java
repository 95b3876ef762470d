package org.faultbook.indexer.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How a mapping file calls a column: its header; {@code header#2} for the second column of that name only; either with
 * {@code sheet!} before it for that sheet only. The narrower name prevails.
 *
 * @param sheet "" where the file is no workbook
 * @param header as written, {@code column 3} where the sheet has none
 * @param occurrence from 1 among columns of that name
 */
public record ColumnKey(String sheet, String header, int occurrence) {
    private static final Pattern NTH = Pattern.compile("(.+)#(\\d{1,4})", Pattern.DOTALL);

    /** The columns of one table, in its order. */
    public static List<ColumnKey> of(String sheet, List<String> headers) {
        Map<String, Integer> seen = new HashMap<>();
        List<ColumnKey> keys = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i).isBlank() ? "column " + (i + 1) : headers.get(i);
            keys.add(new ColumnKey(sheet, header, seen.merge(HeaderFolding.fold(header), 1, Integer::sum)));
        }
        return keys;
    }

    /** Makes names comparable as headers are, but keeps {@code #2} and {@code sheet!}. */
    static String fold(String name) {
        int mark = name.indexOf('!');
        if (mark > 0 && mark < name.length() - 1) {
            return name.substring(0, mark).strip() + "!" + fold(name.substring(mark + 1));
        }
        Matcher m = NTH.matcher(name);
        return m.matches() ? HeaderFolding.fold(m.group(1)) + "#" + m.group(2) : HeaderFolding.fold(name);
    }

    /** The name without the sheet's. */
    public String key() {
        return occurrence == 1 ? header : header + "#" + occurrence;
    }

    private List<String> names() {
        String folded = HeaderFolding.fold(header);
        String nth = folded + "#" + occurrence;
        return List.of(sheet + "!" + nth, sheet + "!" + folded, nth, folded);
    }

    boolean is(String foldedName) {
        return names().contains(foldedName);
    }

    boolean isIn(Set<String> foldedNames) {
        return names().stream().anyMatch(foldedNames::contains);
    }

    @Nullable
    String in(Map<String, String> byFoldedName) {
        for (String name : names()) {
            String value = byFoldedName.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    PlannedColumn planned(
            int place,
            @Nullable Column column,
            boolean ignored,
            boolean knownAtOpening,
            @Nullable String dateFormat,
            LocalizedText why,
            boolean unsure,
            @Nullable Column proposed) {
        return new PlannedColumn(
                place, header, key(), column, ignored, knownAtOpening, dateFormat, why, unsure, proposed);
    }
}
