package org.faultbook.indexer.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.indexer.extract.TokenOverlap;
import org.junit.jupiter.api.Test;

/**
 * What is understood of the tickets of {@code data/exports}, beside what a person marked: kind and grade, the basis of the
 * cause, and the words of symptom, cause, fix and parts. Prints each export and how grades were confused.
 */
final class ExportsUnderstoodTest {
    /** Reached; the aims are .92, .95 and .85 of each field. */
    private static final double JUDGED = 0.93;

    private static final double BASIS = 0.95;
    private static final Map<String, Double> OVERLAP =
            Map.of("symptom", 0.85, "cause", 0.89, "fix", 0.87, "part", 0.88);

    @Test
    void tickets_ofTheExports_areUnderstoodAsAPersonDoes() {
        List<UnderstoodExport> exports = new ArrayList<>();
        for (String name : ExportGolden.names()) {
            exports.add(new UnderstoodExport(name));
        }
        assertThat(exports).isNotEmpty();
        exports.forEach(export -> System.out.println(export.line()));
        int rows = exports.stream().mapToInt(e -> e.rows).sum();
        double judged = exports.stream().mapToInt(e -> e.judged).sum() / (double) rows;
        double basis = exports.stream().mapToInt(e -> e.bases).sum() / (double) rows;
        Map<String, TokenOverlap> overlaps = overlaps(exports);
        Map<String, Integer> confusion = new TreeMap<>();
        exports.forEach(e -> e.confusion.forEach((pair, n) -> confusion.merge(pair, n, Integer::sum)));
        System.out.printf("all %d rows: kind and grade %.3f, basis %.3f%n", rows, judged, basis);
        overlaps.forEach((field, f1) -> System.out.printf("  %s %.3f%n", field, f1.micro()));
        System.out.println("  " + confusion);

        assertThat(exports.stream().mapToInt(e -> e.causesWithoutSpan).sum())
                .as("causes without a span")
                .isZero();
        assertThat(judged).as("kind and grade").isGreaterThanOrEqualTo(JUDGED);
        assertThat(basis).as("basis").isGreaterThanOrEqualTo(BASIS);
        overlaps.forEach((field, f1) -> assertThat(f1.micro()).as(field).isGreaterThanOrEqualTo(OVERLAP.get(field)));
    }

    private static Map<String, TokenOverlap> overlaps(List<UnderstoodExport> exports) {
        Map<String, TokenOverlap> overlaps = new LinkedHashMap<>();
        for (UnderstoodExport export : exports) {
            export.overlaps.forEach((field, f1) -> overlaps.merge(field, f1, TokenOverlap::with));
        }
        return overlaps;
    }
}
