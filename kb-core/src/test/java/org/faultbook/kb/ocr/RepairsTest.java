package org.faultbook.kb.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RepairsTest {
    @ParameterizedTest
    @CsvSource({"绝缘电阻低于1 MQ, 绝缘电阻低于1 MΩ", "about 4.7kQ., about 4.7kΩ.", "120Q, 120Ω"})
    void repaired_qAfterANumber_ohms(String read, String meant) {
        assertThat(Repairs.repaired(read)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X1-20Q", "Q4", "MQ gate", "3Q7", "A5Q"})
    void repaired_qInANameOrCode_kept(String text) {
        assertThat(Repairs.repaired(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"O.08 MPa, 0.08 MPa", "diff. O.5, diff. 0.5", "1.O bar, 1.0 bar", "No.O2 I/O, No.O2 I/O"})
    void repaired_oBesideADecimalPoint_zero(String read, String meant) {
        assertThat(Repairs.repaired(read)).isEqualTo(meant);
    }

    @Test
    void repaired_lettersInFullWidth_narrowAndPunctuationKept() {
        assertThat(Repairs.repaired("Ｅ０５／ＡＬ，检查：")).isEqualTo("E05/AL，检查：");
    }
}
