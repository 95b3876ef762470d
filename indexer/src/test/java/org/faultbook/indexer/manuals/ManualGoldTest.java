package org.faultbook.indexer.manuals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions about the sample manuals, and what each row of these is about, belong together. */
final class ManualGoldTest {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");

    static Stream<String> sets() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("gold"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("manual-truth"))
                    .map(name -> name.substring("manual-truth".length(), name.length() - ".tsv".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void truth_eachManualNamed_coversEachOfItsRowsOnce(String set) throws IOException {
        TreeMap<String, List<String>> rows = new TreeMap<>();
        for (String[] line : lines("gold/manual-truth" + set + ".tsv")) {
            String[] number = line[0].split("#", 2);
            rows.computeIfAbsent(number[0], manual -> new ArrayList<>()).add(number[1]);
        }
        for (String manual : rows.keySet()) {
            assertThat(rows.get(manual))
                    .as(manual)
                    .containsExactlyInAnyOrderElementsOf(lines("manuals/expected/" + manual + ".tsv").stream()
                            .map(line -> line[0])
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void questions_eachOne_haveACauseThatARowOfAManualIsAbout(String set) throws IOException {
        Set<String> causes = new HashSet<>();
        lines("gold/manual-truth" + set + ".tsv").forEach(line -> causes.add(line[1]));
        List<String> asked = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve("gold/manual-queries" + set + ".jsonl"))) {
            asked.add(new ObjectMapper().readTree(line).get("_id").asText());
        }
        assertThat(asked).doesNotHaveDuplicates();
        List<String[]> answers = lines("gold/manual-qrels" + set + ".tsv");
        assertThat(answers.stream().map(line -> line[0])).containsAll(asked);
        assertThat(answers).allSatisfy(line -> assertThat(causes).contains(line[1]));
    }

    private static List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(DATA.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
