package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldSetTest {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");

    @TempDir
    private Path folder;

    @Test
    void isDevelopment_evenChecksum_yes() {
        // CRC-32 of "123456789" is cbf43926, of "a" e8b7be43
        assertThat(GoldSet.isDevelopment("123456789")).isTrue();
        assertThat(GoldSet.isDevelopment("a")).isFalse();
    }

    @Test
    void truth_rowWithThreeColumns_saysFileAndLine() throws IOException {
        Path file = folder.resolve("truth.tsv");
        Files.writeString(file, "number\tcauseId\nW-1\tpump-seal-worn\nW-2\tpump\textra\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldSet.truth(file))
                .withMessageContaining("truth.tsv line 3");
    }

    @Test
    void truth_windowsLineEnds_causeWithoutThem() throws IOException {
        Path file = folder.resolve("truth.tsv");
        Files.writeString(file, "number\tcauseId\r\nW-1\tpump-seal-worn\r\n");
        assertThat(GoldSet.truth(file)).containsExactly(Map.entry("W-1", "pump-seal-worn"));
    }

    @Test
    void read_shippedGold_everyJudgementIsOfAQuestionAndHalvesAreBalanced() throws IOException {
        GoldSet gold = GoldSet.read(DATA);
        assertThat(gold.judged().queries()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(gold.judged().queries().keySet())
                .containsAll(gold.judged().qrels().keySet());
        long development = gold.judged().queries().keySet().stream()
                .filter(GoldSet::isDevelopment)
                .count();
        assertThat(development / (double) gold.judged().queries().size()).isBetween(0.4, 0.6);
    }
}
