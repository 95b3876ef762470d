package org.faultbook.indexer.document.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.text.Grid;
import org.faultbook.indexer.document.text.ListMarker;
import org.faultbook.indexer.document.text.PrintedText;
import org.jspecify.annotations.Nullable;

/**
 * A table drawn in plain text: lines with pipes, with tabs, or with columns that begin at the same places of at least three
 * lines, two spaces or more before each.
 *
 * @param lines how many lines it takes
 */
record TextTable(Grid grid, int lines) {
    private static final int FEWEST = 2;
    private static final int FEWEST_ALIGNED = 3;
    private static final int LONGEST_RULE = 2_000;
    /** So many lines a cell of an aligned table takes at most. */
    private static final int TALLEST = 12;

    private static final Pattern RULE = Pattern.compile("^[|+│├┼┤┌┬┐└┴┘─═=:\\s-]{3,}$");
    private static final Pattern PIPE = Pattern.compile("[|│]");
    private static final Pattern GAP = Pattern.compile("\\s{2,}|　+");

    /** The table that begins at a line of the group, null where none does. */
    static @Nullable TextTable at(List<String> group, int at) {
        String first = group.get(at);
        if (isPiped(first) || isRule(first) && at + 1 < group.size() && isPiped(group.get(at + 1))) {
            return piped(group, at);
        }
        if (first.indexOf('\t') > 0) {
            return tabbed(group, at);
        }
        return aligned(group, at);
    }

    private static boolean isPiped(String line) {
        return line.chars().filter(c -> c == '|' || c == '│').count() >= 2 && !isRule(line);
    }

    private static boolean isRule(String line) {
        return line.length() <= LONGEST_RULE
                && RULE.matcher(line).matches()
                && line.codePoints().anyMatch(c -> "-─═=".indexOf(c) >= 0);
    }

    /** Lines between two rules are one row where there are rules between rows. */
    private static @Nullable TextTable piped(List<String> group, int at) {
        int end = at;
        List<List<String[]>> rows = new ArrayList<>();
        List<Integer> rules = new ArrayList<>();
        List<String[]> all = new ArrayList<>();
        while (end < group.size() && (isPiped(group.get(end)) || isRule(group.get(end)))) {
            String line = group.get(end++);
            if (isRule(line)) {
                rules.add(all.size());
            } else {
                String inner = line.strip().replaceAll("^[|│]|[|│]$", "");
                all.add(PIPE.split(" " + inner + " ", -1));
            }
        }
        long inside = rules.stream().filter(r -> r > 0 && r < all.size()).count();
        boolean ruled = inside > 1;
        for (int i = 0; i < all.size(); i++) {
            if (!ruled || rules.contains(i) || rows.isEmpty()) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(all.get(i));
        }
        if (rows.size() < FEWEST) {
            return null;
        }
        boolean header = inside > 0 && (ruled || rules.contains(1));
        return new TextTable(grid(rows, header), end - at);
    }

    private static @Nullable TextTable tabbed(List<String> group, int at) {
        int end = at;
        List<List<String[]>> rows = new ArrayList<>();
        while (end < group.size() && group.get(end).indexOf('\t') >= 0) {
            rows.add(List.<String[]>of(group.get(end++).split("\t+", -1)));
        }
        int columns = rows.stream().mapToInt(r -> r.getFirst().length).max().orElse(0);
        boolean item = ListMarker.of(PrintedText.of(group.get(at))) != null && columns <= 2;
        return rows.size() < FEWEST || columns < 2 || item ? null : new TextTable(grid(rows, false), end - at);
    }

    /** A line goes on with the row above where its first column and another one are empty; text seldom wraps in all. */
    private static @Nullable TextTable aligned(List<String> group, int at) {
        int[] starts = starts(group.get(at));
        if (starts.length < 2) {
            return null;
        }
        int end = at;
        List<List<String[]>> rows = new ArrayList<>();
        while (end < group.size()) {
            String line = group.get(end);
            if (!isRule(line)) {
                int[] own = starts(line);
                boolean inPlace =
                        Arrays.stream(own).allMatch(s -> Arrays.stream(starts).anyMatch(t -> Math.abs(s - t) <= 1));
                if (own.length == 0 || !inPlace || own.length < 2 && own[0] == starts[0]) {
                    break;
                }
                boolean wrapped = own[0] > starts[0] + 1 && own.length < Math.max(2, starts.length - 1);
                boolean goesOn = wrapped && !rows.isEmpty() && rows.getLast().size() < TALLEST;
                if (!goesOn) {
                    rows.add(new ArrayList<>());
                }
                rows.getLast().add(cut(line, starts));
            }
            end++;
        }
        return rows.size() < FEWEST_ALIGNED ? null : new TextTable(grid(rows, false), end - at);
    }

    /** Where the parts of the line begin, in columns of print: a Chinese character takes two. */
    private static int[] starts(String line) {
        List<Integer> starts = new ArrayList<>();
        int column = 0;
        int blank = 2;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' || c == '　') {
                blank += c == ' ' ? 1 : 2;
            } else {
                if (blank >= 2) {
                    starts.add(column);
                }
                blank = 0;
            }
            column += width(c);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int width(char c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF01 && c <= 0xFF60 ? 2 : 1;
    }

    private static String[] cut(String line, int[] starts) {
        String[] parts = new String[starts.length];
        Arrays.fill(parts, "");
        int[] own = starts(line);
        String[] texts = GAP.split(line.strip());
        for (int i = 0; i < Math.min(own.length, texts.length); i++) {
            for (int k = 0; k < starts.length; k++) {
                if (Math.abs(own[i] - starts[k]) <= 1) {
                    parts[k] = texts[i];
                    break;
                }
            }
        }
        return parts;
    }

    private static Grid grid(List<List<String[]>> rows, boolean header) {
        Grid grid = new Grid();
        for (int r = 0; r < rows.size(); r++) {
            grid.row(header && r == 0);
            int columns = rows.get(r).stream().mapToInt(p -> p.length).max().orElse(0);
            for (int c = 0; c < columns; c++) {
                List<String> lines = new ArrayList<>();
                for (String[] parts : rows.get(r)) {
                    if (c < parts.length) {
                        lines.add(parts[c]);
                    }
                }
                String text = PrintedText.joined(lines);
                grid.cell(text.isEmpty() ? List.of() : List.of(text), 1, 1);
            }
        }
        return grid;
    }
}
