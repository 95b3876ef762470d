package org.faultbook.indexer.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;

/** A troubleshooting row as people who know the manual wrote it down, or as it was read. */
record ExpectedRow(
        String row,
        String section,
        List<String> codes,
        String symptom,
        String cause,
        List<String> remedies,
        List<String> checks) {

    /** The rows of a file with a header line. */
    static List<ExpectedRow> of(Path tsv) throws IOException {
        List<String> lines = Files.readAllLines(tsv);
        List<ExpectedRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.isBlank()) {
                continue;
            }
            String[] cells = Arrays.copyOf(line.split("\t", -1), 8);
            Arrays.setAll(cells, i -> cells[i] == null ? "" : cells[i]);
            rows.add(new ExpectedRow(
                    cells[0],
                    normal(cells[2]),
                    CodeCells.codes(cells[3]),
                    normal(cells[4]),
                    normal(cells[5]),
                    parts(cells[6]),
                    parts(cells[7])));
        }
        return rows;
    }

    static ExpectedRow of(ManualEntry entry) {
        String cause =
                entry.cause().basis() == CauseBasis.STATED ? entry.cause().text() : null;
        return new ExpectedRow(
                entry.number(),
                "",
                entry.codes(),
                normal(String.join(
                        " ", entry.symptoms().stream().map(Symptom::text).toList())),
                cause == null ? "" : normal(cause),
                entry.fixes().stream().map(ExpectedRow::printed).toList(),
                entry.checks().stream()
                        .map(c -> normal(c.evidence().getFirst().quote()))
                        .toList());
    }

    private static String printed(FixAct fix) {
        return normal(fix.evidence().getFirst().quote());
    }

    private static List<String> parts(String cell) {
        return cell.isBlank()
                ? List.of()
                : Arrays.stream(cell.split("\\s\\|\\s"))
                        .map(ExpectedRow::normal)
                        .toList();
    }

    /** Runs of white space are one, beside Chinese characters none. */
    static String normal(String text) {
        return text.strip()
                .replaceAll("[\\s\u00a0\u3000]+", " ")
                .replaceAll(
                        "(?<=[\\p{IsHan}\u3000-\u303f\uff00-\uffef]) | (?=[\\p{IsHan}\u3000-\u303f\uff00-\uffef])", "");
    }

    /** How alike two rows are, from 0 to 1: that of their causes and symptoms, remedies weighing less. */
    double likeness(ExpectedRow other) {
        boolean coded = codes.isEmpty() == other.codes.isEmpty() && codes.equals(other.codes);
        double shown = Math.max(alike(symptom, other.symptom), !codes.isEmpty() && coded ? 0.9 : 0);
        return (3 * alike(cause, other.cause)
                        + 2 * shown
                        + 2 * alike(String.join(" ", remedies), String.join(" ", other.remedies)))
                / 7;
    }

    /** The Dice coefficient of pairs of characters. */
    static double alike(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        List<String> pairs = pairs(a);
        List<String> others = new ArrayList<>(pairs(b));
        int all = pairs.size() + others.size();
        long common = pairs.stream().filter(others::remove).count();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** How many of code, symptom, cause and remedies are exactly the same. */
    int exactCells(ExpectedRow other) {
        return (codes.equals(other.codes) ? 1 : 0)
                + (symptom.equals(other.symptom) ? 1 : 0)
                + (cause.equals(other.cause) ? 1 : 0)
                + (remedies.equals(other.remedies) ? 1 : 0);
    }

    String line() {
        return row + " | " + String.join(",", codes) + " | " + symptom + " | " + cause + " | "
                + String.join(" / ", remedies);
    }
}
