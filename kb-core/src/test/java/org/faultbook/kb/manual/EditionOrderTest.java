package org.faultbook.kb.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditionOrderTest {
    @ParameterizedTest
    @CsvSource({
        "第2版, 第3版",
        "第九版, 第十一版",
        "V2.9, V2.10",
        "Rev. B, Rev. C",
        "Rev. A2, Rev. B1",
        "2019-05, 2021-01",
        "12/2019, 01/2020",
        "2019年5月, 2019年11月",
        "Edition 3, edition 4",
    })
    void isOlder_sameFormAndLowerNumber_isKnown(String older, String newer) {
        assertThat(EditionOrder.isOlder(older, newer)).isTrue();
        assertThat(EditionOrder.isOlder(newer, older)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"第2版, Rev. C", "V2, 2019-05", "Rev. B, Rev. B", "preliminary, final"})
    void isOlder_otherForm_isNotKnown(String one, String other) {
        assertThat(EditionOrder.isOlder(one, other)).isFalse();
        assertThat(EditionOrder.isOlder(other, one)).isFalse();
    }

    @Test
    void isOlder_notPrinted_isNotKnown() {
        assertThat(EditionOrder.isOlder(null, "第3版")).isFalse();
        assertThat(EditionOrder.isOlder("第3版", null)).isFalse();
    }
}
