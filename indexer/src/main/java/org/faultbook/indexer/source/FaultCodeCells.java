package org.faultbook.indexer.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Fault codes in one cell: {@code E02; E05}, {@code E02 E05}; {@code F 0001} stays one. */
final class FaultCodeCells {
    private static final Pattern SEPARATOR = Pattern.compile("[,，;；、|\\n]|\\s+(?:and|和|及)\\s+");
    private static final Pattern CODES_ONLY =
            Pattern.compile("(?=\\S*\\d)\\S{2,}(?:\\s+(?=\\S*\\d)(?=\\S*[A-Za-z])\\S{2,})+");

    private FaultCodeCells() {}

    /** In the order written, each once; empty where the cell names none. */
    static List<String> codes(String cell) {
        Set<String> codes = new LinkedHashSet<>();
        for (String piece : SEPARATOR.split(cell)) {
            String code = piece.strip();
            if (CellText.isNothing(code)) {
                continue;
            }
            if (CODES_ONLY.matcher(code).matches()) {
                codes.addAll(List.of(code.split("\\s+")));
            } else {
                codes.add(code);
            }
        }
        return new ArrayList<>(codes);
    }
}
