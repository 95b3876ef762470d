package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a troubleshooting table tell.
 *
 * @param headerRows how many rows the header has, 0 where the table has none
 * @param roles one per column, null where it is not known
 */
record TableRoles(int headerRows, List<@Nullable ColumnRole> roles) {
    private static final int MOST_HEADER_ROWS = 3;
    private static final Pattern CODE_CELL = Pattern.compile(
            "(?:[A-Za-z]{0,5}[-. _]?[A-Za-z]{0,3}[-.]?\\d{1,5}[A-Za-z]?|[A-Z]{2,4}|0x[0-9A-Fa-f]+)(?:\\s*[/,、，~～\\-–至到]\\s*[A-Za-z]{0,5}[-. ]?\\d{1,5})*");
    private static final Pattern FAULT_CODE_HEADER =
            Pattern.compile("故障|报警|警报|告警|错误|异常|fault|alarm|error|trip|warning", Pattern.CASE_INSENSITIVE);

    boolean has(ColumnRole role) {
        return roles.contains(role);
    }

    /** Columns of that role, from the left. */
    List<Integer> columns(ColumnRole role) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < roles.size(); c++) {
            if (roles.get(c) == role) {
                columns.add(c);
            }
        }
        return columns;
    }

    /** Null where the table is about something else than faults. */
    static @Nullable TableRoles of(
            Grid grid, int headerRows, boolean aboutFaults, HeaderWords headers, FaultWords words) {
        TableRoles told = byHeader(grid, headerRows, headers);
        if (told == null && headerRows > 1) {
            told = byHeader(grid, 1, headers);
        }
        for (int rows = 1; told == null && headerRows == 0 && rows <= 2; rows++) {
            told = byHeader(grid, rows, headers);
        }
        if (told != null) {
            return told.isTroubleshooting(grid, aboutFaults) ? told.completed(grid, words) : null;
        }
        return headerRows == 0 && aboutFaults ? byContent(grid, words) : null;
    }

    /** Null where fewer than two columns have a known header. */
    private static @Nullable TableRoles byHeader(Grid grid, int headerRows, HeaderWords headers) {
        if (headerRows < 1 || headerRows > MOST_HEADER_ROWS || headerRows >= grid.rows()) {
            return null;
        }
        @Nullable ColumnRole[] roles = new ColumnRole[grid.columns()];
        int known = 0;
        for (int c = 0; c < roles.length; c++) {
            roles[c] = role(grid, c, headerRows, headers);
            known += roles[c] != null ? 1 : 0;
        }
        codesAmongNames(grid, headerRows, roles);
        boolean first = roles.length == 1 || known >= 2;
        return first ? new TableRoles(headerRows, Arrays.asList(roles)) : null;
    }

    /**
     * Headers such as 报警, 显示, Alarm and Display stand over codes as well as over their names: of two such columns the one
     * that has nothing but codes is theirs.
     */
    private static void codesAmongNames(Grid grid, int headerRows, @Nullable ColumnRole[] roles) {
        List<@Nullable ColumnRole> all = Arrays.asList(roles);
        for (int c = 0; c < roles.length; c++) {
            if (roles[c] == ColumnRole.SYMPTOM && !all.contains(ColumnRole.CODE) && mostlyCodes(grid, c, headerRows)) {
                roles[c] = ColumnRole.CODE;
            }
        }
        for (int c = 0; c < roles.length; c++) {
            boolean another = all.indexOf(ColumnRole.CODE) != all.lastIndexOf(ColumnRole.CODE);
            if (roles[c] == ColumnRole.CODE && another && !mostlyCodes(grid, c, headerRows)) {
                roles[c] = all.contains(ColumnRole.SYMPTOM) ? ColumnRole.DESCRIPTION : ColumnRole.SYMPTOM;
            }
        }
    }

    private static boolean mostlyCodes(Grid grid, int column, int from) {
        int filled = 0;
        int codes = 0;
        for (int r = from; r < grid.rows(); r++) {
            if (grid.own(r, column) && grid.banner(r) == null) {
                filled++;
                String text = grid.text(r, column);
                codes += isCode(text) && text.chars().anyMatch(Character::isDigit) ? 1 : 0;
            }
        }
        return filled > 0 && codes * 10 >= filled * 8;
    }

    /** The lowest header over a column tells most, then those above it, then all of them read as one. */
    private static @Nullable ColumnRole role(Grid grid, int column, int headerRows, HeaderWords headers) {
        StringBuilder all = new StringBuilder();
        ColumnRole lowest = null;
        String last = "";
        for (int r = 0; r < headerRows; r++) {
            String text = grid.text(r, column);
            if (!text.equals(last)) {
                all.append(all.isEmpty() ? "" : " ").append(text);
                last = text;
                ColumnRole role = headers.role(text);
                lowest = role != null ? role : lowest;
            }
        }
        ColumnRole whole = headers.exact(all.toString().replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", ""));
        return whole != null ? whole : lowest != null ? lowest : headers.role(all.toString());
    }

    private boolean isTroubleshooting(Grid grid, boolean aboutFaults) {
        boolean cause = has(ColumnRole.CAUSE) || has(ColumnRole.CAUSE_AND_REMEDY);
        boolean remedy = has(ColumnRole.REMEDY);
        boolean shown = has(ColumnRole.SYMPTOM) || has(ColumnRole.CODE) || has(ColumnRole.DESCRIPTION);
        long elsewhere = columns(ColumnRole.ELSEWHERE).size();
        if (cause) {
            return (remedy || shown || has(ColumnRole.CAUSE_AND_REMEDY)) && elsewhere <= (remedy ? 2 : 0);
        }
        if (elsewhere > 0) {
            return false;
        }
        boolean codes = has(ColumnRole.CODE) && codesIn(grid) * 2 >= grid.rows() - headerRows;
        boolean names = has(ColumnRole.SYMPTOM) || has(ColumnRole.DESCRIPTION);
        boolean faultCodes = codes
                && (aboutFaults
                        || columns(ColumnRole.CODE).stream()
                                .anyMatch(c -> FAULT_CODE_HEADER
                                        .matcher(grid.text(0, c) + grid.text(headerRows - 1, c))
                                        .find()));
        if (remedy || has(ColumnRole.CHECK)) {
            return faultCodes || has(ColumnRole.SYMPTOM) && (aboutFaults || remedy && !has(ColumnRole.NUMBER));
        }
        return faultCodes && names;
    }

    private long codesIn(Grid grid) {
        long codes = 0;
        int column = columns(ColumnRole.CODE).getFirst();
        for (int r = headerRows; r < grid.rows(); r++) {
            codes += isCode(grid.text(r, column)) ? 1 : 0;
        }
        return codes;
    }

    static boolean isCode(String cell) {
        return CODE_CELL.matcher(cell.strip()).matches();
    }

    /** Columns whose header is not known have what is still missing, by what stands in them. */
    private TableRoles completed(Grid grid, FaultWords words) {
        List<@Nullable ColumnRole> full = new ArrayList<>(roles);
        for (int c = 0; c < full.size(); c++) {
            if (full.get(c) != null) {
                continue;
            }
            ColumnRole likely = content(grid, c, headerRows, words);
            if (likely != null && !full.contains(likely)) {
                full.set(c, likely);
            }
        }
        return new TableRoles(headerRows, full);
    }

    private static @Nullable TableRoles byContent(Grid grid, FaultWords words) {
        List<@Nullable ColumnRole> roles = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            roles.add(content(grid, c, 0, words));
        }
        int remedy = roles.lastIndexOf(ColumnRole.REMEDY);
        if (remedy < 1 || grid.rows() < 2) {
            return null;
        }
        List<@Nullable ColumnRole> ordered = new ArrayList<>(java.util.Collections.nCopies(roles.size(), null));
        ordered.set(remedy, ColumnRole.REMEDY);
        int before = remedy;
        int told = 0;
        for (int c = before - 1; c >= 0; c--) {
            ColumnRole role = roles.get(c);
            if (role == ColumnRole.CODE || role == ColumnRole.NUMBER) {
                ordered.set(c, role);
            } else {
                told++;
                ordered.set(c, told == 1 ? ColumnRole.CAUSE : told == 2 ? ColumnRole.SYMPTOM : ColumnRole.NOTE);
            }
        }
        boolean codeFirst = ordered.contains(ColumnRole.CODE);
        if (told == 1 && codeFirst) {
            ordered.set(ordered.indexOf(ColumnRole.CAUSE), ColumnRole.SYMPTOM);
        }
        return told == 0 && !codeFirst ? null : new TableRoles(0, ordered);
    }

    /** What most cells of a column are; null where they are mixed. */
    private static @Nullable ColumnRole content(Grid grid, int column, int from, FaultWords words) {
        int filled = 0;
        int codes = 0;
        int numbers = 0;
        int orders = 0;
        int failures = 0;
        for (int r = from; r < grid.rows(); r++) {
            String text = CellItem.bare(grid.text(r, column));
            if (text.isEmpty() || !grid.own(r, column)) {
                continue;
            }
            filled++;
            numbers += grid.text(r, column).matches("\\d{1,3}[.、]?") ? 1 : 0;
            codes += isCode(text) ? 1 : 0;
            orders += words.isOrder(text) ? 1 : 0;
            failures += words.isFailure(text) ? 1 : 0;
        }
        if (filled == 0) {
            return null;
        }
        if (numbers * 10 >= filled * 8 && grid.text(from, column).matches("0?1[.、]?")) {
            return ColumnRole.NUMBER;
        }
        if (codes * 10 >= filled * 7) {
            return ColumnRole.CODE;
        }
        if (orders * 10 >= filled * 6) {
            return ColumnRole.REMEDY;
        }
        return failures * 10 >= filled * 6 ? ColumnRole.CAUSE : null;
    }
}
