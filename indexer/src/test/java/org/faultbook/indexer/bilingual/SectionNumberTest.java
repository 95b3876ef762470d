package org.faultbook.indexer.bilingual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SectionNumberTest {
    @ParameterizedTest
    @CsvSource({
        "第3章 安装, 3, 安装",
        "第十二章 附件清单, 12, 附件清单",
        "Chapter 3: Installation, 3, Installation",
        "4.2.1 Checks, 4.2.1, Checks",
        "4.2 检查, 4.2, 检查",
        "3 Safety, 3, Safety",
        "附录A 参数表, AA, 参数表",
        "Appendix A Parameters, AA, Parameters",
        "二、接线, 2, 接线",
        "A.3 Wiring, A.3, Wiring",
        "Lubrication, '', Lubrication",
        "24 V supply, 24, V supply",
    })
    void of_heading_numberAndWords(String heading, String number, String words) {
        assertThat(SectionNumber.of(heading)).isEqualTo(new SectionNumber(number, words));
    }
}
