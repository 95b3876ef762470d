package org.faultbook.kb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class LanguageTest {
    @Test
    void of_chineseWithCodesAndUnits_chinese() {
        assertThat(Language.of("变频器报E-OC2，DC bus 780V")).isEqualTo(Language.ZH);
    }

    @Test
    void of_englishNamingAChineseSite_english() {
        assertThat(Language.of("Seal leaks again at 临港, third visit this month"))
                .isEqualTo(Language.EN);
    }

    @Test
    void of_oneHanCharacterAmongFourLatinLetters_chinese() {
        assertThat(Language.of("泵 trip")).isEqualTo(Language.ZH);
        assertThat(Language.of("泵 trips")).isEqualTo(Language.EN);
    }

    @Test
    void of_textWithoutLetters_english() {
        assertThat(Language.of("0x117381 / 31")).isEqualTo(Language.EN);
        assertThat(Language.of("")).isEqualTo(Language.EN);
    }

    @Test
    void parse_regionSuffixAndCapitals_ignored() {
        assertThat(Language.parse(" zh-CN ")).isEqualTo(Language.ZH);
        assertThat(Language.parse("EN_us")).isEqualTo(Language.EN);
    }

    @Test
    void parse_otherLanguage_saysWhatIsTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.parse("fr"))
                .withMessageContaining("zh or en")
                .withMessageContaining("fr");
    }

    @Test
    void code_readBack_sameLanguage() {
        for (Language language : Language.values()) {
            assertThat(Language.parse(language.code())).isEqualTo(language);
        }
    }
}
