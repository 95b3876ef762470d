package org.faultbook.indexer.manual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.faultbook.indexer.document.Document;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was understood of the built manuals with what people wrote down of them: rows found, and cells (code,
 * symptom, cause, remedies) that are exactly right after white space. Prints both per document, and every miss.
 */
public final class ManualFidelity {
    private static final double SAME_ROW = 0.6;
    private static final List<String> TYPES = List.of("pdf", "docx", "html", "md", "xhtml");

    private ManualFidelity() {}

    /**
     * How one file fared.
     *
     * @param extra rows that nobody expected
     */
    record Score(
            String document,
            int expected,
            int found,
            int exactCells,
            int extra,
            int checks,
            int checksFound,
            List<String> misses) {
        double rows() {
            return expected == 0 ? 1 : (double) found / expected;
        }

        double cells() {
            return expected == 0 ? 1 : exactCells / (4.0 * expected);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-36s rows %3d/%3d %.3f  cells %.3f  extra %d  checks %d/%d",
                    document,
                    found,
                    expected,
                    rows(),
                    cells(),
                    extra,
                    checksFound,
                    checks);
        }
    }

    /** Arguments: the folder of manuals ({@code manual-sources/expected} beside it), then names of documents; none for all. */
    public static void main(String[] args) throws Exception {
        Path manuals = Path.of(args[0]);
        List<String> only = List.of(args).subList(1, args.length);
        for (Path file : files(manuals)) {
            String name = document(file);
            if (only.isEmpty() || only.contains(name)) {
                Score score =
                        score(file, manuals.resolveSibling("manual-sources").resolve("expected"));
                System.out.println(score.line());
                score.misses().forEach(miss -> System.out.println("    " + miss));
            }
        }
    }

    /** The built files that have expected rows, in the order of their names. */
    static List<Path> files(Path manuals) throws IOException {
        if (!Files.isDirectory(manuals.resolveSibling("manual-sources").resolve("expected"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(manuals)) {
            return files.filter(f -> TYPES.stream().anyMatch(t -> f.toString().endsWith("." + t)))
                    .filter(f -> Files.exists(manuals.resolveSibling("manual-sources")
                            .resolve("expected")
                            .resolve(document(f) + ".tsv")))
                    .sorted()
                    .toList();
        }
    }

    static String document(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Null where no reader of this build reads the file. */
    static Score score(Path file, Path expectedFolder) throws Exception {
        Document document = ManualReaders.read(file);
        UnderstoodManual manual = ManualText.UNDERSTANDING.understand(document, "hash", 1, ProductLine.DEFAULT);
        List<ExpectedRow> read =
                new ArrayList<>(manual.entries().stream().map(ExpectedRow::of).toList());
        List<ExpectedRow> expected = ExpectedRow.of(expectedFolder.resolve(document(file) + ".tsv"));
        List<String> misses = new ArrayList<>();
        int found = 0;
        int exact = 0;
        int checks = 0;
        int checksFound = 0;
        for (ExpectedRow row : expected) {
            ExpectedRow best = best(row, read);
            checks += row.checks().size();
            if (best == null) {
                misses.add("missing  " + row.line());
                continue;
            }
            read.remove(best);
            found++;
            int cells = row.exactCells(best);
            exact += cells;
            checksFound +=
                    (int) row.checks().stream().filter(best.checks()::contains).count();
            if (cells < 4) {
                misses.add("expected " + row.line());
                misses.add("     got " + best.line());
            }
            if (!best.checks().containsAll(row.checks())) {
                misses.add("  checks " + row.checks() + " got " + best.checks());
            }
        }
        read.forEach(extra -> misses.add("   extra " + extra.line()));
        misses.addAll(head(document, expectedFolder.resolve(document(file) + ".head.json")));
        return new Score(
                file.getFileName().toString(), expected.size(), found, exact, read.size(), checks, checksFound, misses);
    }

    private static @Nullable ExpectedRow best(ExpectedRow row, List<ExpectedRow> read) {
        ExpectedRow best = null;
        for (ExpectedRow other : read) {
            if (row.likeness(other) >= SAME_ROW && (best == null || row.likeness(other) > row.likeness(best))) {
                best = other;
            }
        }
        return best;
    }

    private static List<String> head(Document document, Path json) throws IOException {
        if (!Files.exists(json)) {
            return List.of();
        }
        JsonNode expected = new ObjectMapper().readTree(json.toFile());
        ManualHead head = new ManualHeads(new EquipmentResolver(ShippedContent.taxonomy(), List.of())).read(document);
        List<String> models = new ArrayList<>();
        expected.path("equipment").path("models").forEach(m -> models.add(m.asText()));
        List<String> misses = new ArrayList<>();
        differs(misses, "title", expected.path("title").asText(null), head.title());
        differs(misses, "edition", expected.path("edition").asText(null), head.edition());
        differs(misses, "documentNumber", expected.path("documentNumber").asText(null), head.documentNumber());
        differs(
                misses,
                "language",
                expected.path("language").asText(null),
                head.language().code());
        differs(misses, "models", models.toString(), head.models().toString());
        misses.add("    head equipment " + expected.path("equipment") + " -> "
                + head.scope().key());
        return misses;
    }

    private static void differs(List<String> misses, String what, @Nullable String expected, @Nullable String got) {
        String wanted = expected == null ? "" : ExpectedRow.normal(expected);
        if (!Objects.equals(wanted, got == null ? "" : ExpectedRow.normal(got))) {
            misses.add("    head " + what + " expected " + expected + " got " + got);
        }
    }
}
