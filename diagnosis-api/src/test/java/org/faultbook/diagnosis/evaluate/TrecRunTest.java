package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrecRunTest {
    @TempDir
    private Path folder;

    @Test
    void write_plainIds_sixColumnsBySpaces() throws IOException {
        Path file = folder.resolve("run.txt");
        TrecRun.write(file, List.of(ranking("q1", List.of("a", "b"), List.of(0.5, 0.25))), "faultbook");
        assertThat(Files.readAllLines(file))
                .containsExactly("q1 Q0 a 1 0.500000 faultbook", "q1 Q0 b 2 0.250000 faultbook");
    }

    @Test
    void write_idWithASpace_tabsThroughout() throws IOException {
        Path file = folder.resolve("run.txt");
        List<Ranking> rankings = List.of(
                ranking("q1", List.of("Engine Cooling"), List.of(1.0)), ranking("q2", List.of("Fuel"), List.of(1.0)));
        TrecRun.write(file, rankings, "faultbook");
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "q1\tQ0\tEngine Cooling\t1\t1.000000\tfaultbook", "q2\tQ0\tFuel\t1\t1.000000\tfaultbook");
    }

    @Test
    void write_equalScores_stillFallStrictly() throws IOException {
        Path file = folder.resolve("run.txt");
        TrecRun.write(file, List.of(ranking("q", List.of("b", "a", "c"), List.of(0.3, 0.3, 0.3 - 1e-9))), "t");
        assertThat(Files.readAllLines(file))
                .containsExactly("q Q0 b 1 0.300000 t", "q Q0 a 2 0.299999 t", "q Q0 c 3 0.299998 t");
    }

    /** Seeded rankings, many tied, recomputed from the file alone by score, ties by id the other way round. */
    @Test
    void write_seededRankings_recomputeToThePrintedFigures() throws IOException {
        Random random = new Random(17);
        List<Ranking> rankings = new ArrayList<>();
        for (int q = 0; q < 60; q++) {
            List<String> ids = new ArrayList<>();
            List<Double> scores = new ArrayList<>();
            double score = 2;
            for (int i = 0; i < random.nextInt(100); i++) {
                ids.add((random.nextBoolean() ? "原因-" : "cause-") + i);
                score -= random.nextBoolean() ? 0 : random.nextDouble() / 10;
                scores.add(score);
            }
            Map<String, Integer> relevant = Map.of("cause-" + random.nextInt(20), 2, "原因-" + random.nextInt(20), 1);
            rankings.add(new Ranking("问题" + q, ids, scores, relevant));
        }
        Path file = folder.resolve("run.txt");
        TrecRun.write(file, rankings, "faultbook");
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(" ");
            rows.computeIfAbsent(cells[0], q -> new ArrayList<>()).add(cells);
        }
        List<Ranking> read = new ArrayList<>();
        for (Ranking ranking : rankings) {
            List<String[]> of = rows.getOrDefault(ranking.query(), List.of());
            List<String[]> sorted = new ArrayList<>(of);
            sorted.sort(Comparator.comparingDouble((String[] c) -> -Double.parseDouble(c[4]))
                    .thenComparing(c -> c[2], Comparator.reverseOrder()));
            read.add(new Ranking(
                    ranking.query(),
                    sorted.stream().map(c -> c[2]).toList(),
                    sorted.stream().map(c -> Double.parseDouble(c[4])).toList(),
                    ranking.relevant()));
        }
        MetricsRow printed = MetricsRow.of("service", rankings);
        MetricsRow recomputed = MetricsRow.of("service", read);
        printed.measures()
                .forEach((measure, value) ->
                        assertThat(recomputed.get(measure)).as(measure).isCloseTo(value, within(1e-12)));
    }

    private static Ranking ranking(String query, List<String> ids, List<Double> scores) {
        return new Ranking(query, ids, scores, Map.of("a", 1));
    }
}
