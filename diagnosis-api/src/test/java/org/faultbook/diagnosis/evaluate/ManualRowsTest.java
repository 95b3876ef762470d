package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManualRowsTest {
    @TempDir
    private Path folder;

    @Test
    void number_entryCountedOtherwise_rowThatSaysTheSame() throws IOException {
        write("row\tsymptom\tcause", "1\t漏水\t密封磨损", "2\t异响\t", "3\t跳闸\t绕组受潮");
        ManualRows rows = ManualRows.read(folder);
        assertThat(rows.number("pump", entry("1.2", "异 响"))).isEqualTo("2");
        assertThat(rows.number("pump", entry("3", "完全别的事"))).isNull();
        assertThat(rows.number("lift", entry("3", "异响"))).isNull();
    }

    @Test
    void read_rowWithTooFewCells_saysFileAndLine() throws IOException {
        write("row\tsymptom\tcause", "1\t漏水");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManualRows.read(folder))
                .withMessageContaining("pump.tsv line 2");
    }

    @Test
    void read_headerWithoutCause_saysFileAndColumns() throws IOException {
        write("row\tsymptom", "1\t漏水");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManualRows.read(folder))
                .withMessageContaining("pump.tsv line 1")
                .withMessageContaining("cause");
    }

    private void write(String... lines) throws IOException {
        Files.writeString(folder.resolve("pump.tsv"), String.join("\n", lines) + "\n");
    }

    private static ManualEntry entry(String number, String symptom) {
        CaseKey key = new CaseKey(ProductLine.DEFAULT, EquipmentScope.ANY, "unknown", List.of());
        return new ManualEntry(
                "m",
                1,
                number,
                "m@1#1",
                key,
                Language.ZH,
                List.of(new Symptom(symptom, Language.ZH, 0, List.of())),
                Cause.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                1);
    }
}
