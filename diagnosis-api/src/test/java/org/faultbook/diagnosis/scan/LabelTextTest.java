package org.faultbook.diagnosis.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which serial number a label's text may name. */
class LabelTextTest {
    @ParameterizedTest
    @CsvSource({
        "https://kb.example/e/TL1803-00412,TL1803-00412",
        "http://10.0.0.7:8080/e/TL1803-00412?lang=zh,TL1803-00412",
        "https://kb.example/service/e/A%20B%2B1,A B+1",
        "https://kb.example/e/A+1,A+1",
        "https://kb.example/e?lang=zh&serial=a%2Fb+c,a/b c",
        "HTTPS://KB.EXAMPLE/E/TL1803-00412,TL1803-00412",
        "https://kb.example/e/%zz,%zz",
    })
    void addressOfAUnit_onAnyServer_isTheUnit(String text, String serial) {
        assertThat(new LabelText(text).serials()).first().isEqualTo(serial);
        assertThat(new LabelText(text).shown()).isEqualTo(serial);
    }

    @ParameterizedTest
    @CsvSource({
        "TL1803-00412",
        "' TL1803-00412\r\n'",
        "S/N: TL1803-00412",
        "STL1803-00412",
        "SNTL1803-00412",
        "1STL1803-00412",
        "(01)06901234567892(21)TL1803-00412",
        "010690123456789221TL1803-00412",
        "'01069012345678921723\u001d21TL1803-00412'",
        "https://id.gs1.org/01/06901234567892/21/TL1803-00412",
        "https://maker.example/p?model=TLX&sn=TL1803-00412",
        "'TLX65-160;TL1803-00412;2018-03'",
        "'{\"sn\":\"TL1803-00412\"}'",
    })
    void otherText_hasTheSerialAmongWhatMayBeIt(String text) {
        assertThat(new LabelText(text).serials()).contains("TL1803-00412");
    }

    @Test
    void serialWithSpacesOrStrokes_isTheWholeText() {
        assertThat(new LabelText("A 12/34 (B)").serials()).first().isEqualTo("A 12/34 (B)");
    }

    @Test
    void longOrHostileText_givesFewCandidatesAndOneShortLine() {
        String longText = "token12 ".repeat(500) + "\u0007\u202E<b>";
        assertThat(new LabelText(longText).serials())
                .hasSizeLessThanOrEqualTo(60)
                .allMatch(s -> s.length() <= 80);
        assertThat(new LabelText("a\u0007\u202Eb\nc").shown()).isEqualTo("a b c");
        assertThat(new LabelText(longText).shown()).hasSize(80);
        assertThat(new LabelText("  ").serials()).isEmpty();
    }
}
