package org.faultbook.indexer.manuals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The questions about the sample manuals, and what each row of these is about, belong together. */
final class ManualGoldTest {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");

    @Test
    void truth_eachManual_coversEachOfItsRowsOnce() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String[] line : lines("gold/truth.tsv")) {
            String[] number = line[0].split("#", 2);
            if (number.length == 2) {
                rows.computeIfAbsent(number[0], manual -> new ArrayList<>()).add(number[1]);
            }
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
        for (Map.Entry<String, List<String>> manual : rows.entrySet()) {
            assertThat(manual.getValue())
                    .as(manual.getKey())
                    .containsExactlyInAnyOrderElementsOf(
                            lines("manual-sources/expected/" + manual.getKey() + ".tsv").stream()
                                    .map(line -> line[0])
                                    .toList());
        }
    }

    @Test
    void questions_ofManuals_haveACauseThatARowIsAbout() throws IOException {
        Set<String> causes = new HashSet<>();
        lines("gold/truth.tsv").stream().filter(line -> line[0].contains("#")).forEach(line -> causes.add(line[1]));
        Set<String> asked = new HashSet<>();
        for (String line : Files.readAllLines(DATA.resolve("gold/queries.jsonl"))) {
            JsonNode question = new ObjectMapper().readTree(line);
            if (question.path("category").asText().equals("manual")) {
                assertThat(asked.add(question.get("_id").asText())).as(line).isTrue();
            }
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(80);
        List<String[]> answers = lines("gold/qrels/test.tsv").stream()
                .filter(line -> asked.contains(line[0]))
                .toList();
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
