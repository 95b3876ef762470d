package org.faultbook.diagnosis.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * The troubleshooting rows of manuals as they were written, by document and row number. What was read from a document
 * counts its rows in its own way, so an entry is told by what it says: it is the row whose pairs of characters are most
 * like its own (Dice 1945), the first of several.
 *
 * @param byDocument pairs of characters of symptom and cause by row number, in the order of the rows, by document
 */
record ManualRows(Map<String, Map<String, Set<String>>> byDocument) {
    private static final double SAME = 0.5;
    private static final String NUMBER = "row";
    private static final List<String> TOLD = List.of("symptom", "cause");

    /** Reads the tab-separated files of a folder, one for each document; there are no rows where there is no folder. */
    static ManualRows read(Path folder) throws IOException {
        Map<String, Map<String, Set<String>>> byDocument = new LinkedHashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(".tsv"))
                        .sorted()
                        .forEach(f -> byDocument.put(document(f.getFileName().toString()), rows(f)));
            }
        }
        return new ManualRows(byDocument);
    }

    /** The name of a document's file without its ending. */
    static String document(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Map<String, Set<String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> header =
                    lines.isEmpty() ? List.of() : List.of(lines.getFirst().split("\t"));
            if (!header.contains(NUMBER) || !header.containsAll(TOLD)) {
                throw new IllegalArgumentException(
                        file + " line 1: expected the columns " + NUMBER + " and " + String.join(", ", TOLD));
            }
            Map<String, Set<String>> rows = new LinkedHashMap<>();
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split("\t", -1);
                if (cells.length != header.size()) {
                    throw new IllegalArgumentException(
                            file + " line " + (i + 1) + ": expected " + header.size() + " cells");
                }
                Set<String> pairs = new HashSet<>();
                TOLD.forEach(told -> addPairs(cells[header.indexOf(told)], pairs));
                rows.put(cells[header.indexOf(NUMBER)], pairs);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the row that an entry was read from; null where the document has none like it. */
    @Nullable
    String number(String document, ManualEntry entry) {
        Set<String> own = new HashSet<>();
        for (Symptom symptom : entry.symptoms()) {
            addPairs(symptom.text(), own);
        }
        addPairs(Objects.requireNonNullElse(entry.cause().text(), ""), own);
        String best = null;
        double most = SAME;
        for (Map.Entry<String, Set<String>> row :
                byDocument.getOrDefault(document, Map.of()).entrySet()) {
            long common = row.getValue().stream().filter(own::contains).count();
            double likeness = 2.0 * common / (own.size() + row.getValue().size());
            if (likeness > most) {
                most = likeness;
                best = row.getKey();
            }
        }
        return best;
    }

    private static void addPairs(String text, Set<String> pairs) {
        int[] signs = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        for (int i = 0; i + 1 < signs.length; i++) {
            pairs.add(new String(Arrays.copyOfRange(signs, i, i + 2), 0, 2));
        }
    }
}
