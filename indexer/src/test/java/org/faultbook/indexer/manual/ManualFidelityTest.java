package org.faultbook.indexer.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is read of the manuals in {@code data/manuals} is what they print. */
class ManualFidelityTest {
    private static final Path MANUALS = Path.of(System.getProperty("faultbook.root", ".."), "data", "manuals");

    @TestFactory
    List<DynamicTest> rows_of_manuals() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : ManualFidelity.files(MANUALS)) {
            tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(file)));
        }
        return tests;
    }

    private static void holds(Path file) throws Exception {
        ManualFidelity.Score score = ManualFidelity.score(
                file, MANUALS.resolveSibling("manual-sources").resolve("expected"));
        boolean scanned = file.getFileName().toString().contains("scan");
        String told = score.line() + "\n" + String.join("\n", score.misses());
        assertThat(score.rows()).as(told).isGreaterThanOrEqualTo(scanned ? 0.90 : 0.98);
        assertThat(score.cells()).as(told).isGreaterThanOrEqualTo(scanned ? 0.90 : 0.97);
    }
}
