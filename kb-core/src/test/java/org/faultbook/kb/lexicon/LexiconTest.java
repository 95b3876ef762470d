package org.faultbook.kb.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LexiconTest {
    private static final Concept SEAL =
            new Concept("seal", Concept.Kind.ITEM, List.of("机械密封", "机封"), List.of("mechanical seal", "mech seal"));
    private static final Colloquialism PUMP_WEAK = said("pump", "流量压力不足", "没劲", "打水没劲");
    private static final Colloquialism LIFT_WEAK = said("elevator", "启动困难", "没劲");
    private static final Colloquialism ANY_NOISE = said(null, "异响", "嗡嗡响", "没劲了");
    private static final Lexicon LEXICON = new Lexicon("1", List.of(SEAL), List.of(PUMP_WEAK, LIFT_WEAK, ANY_NOISE));

    @Test
    void colloquialisms_typedWithoutTheApostrophe_found() {
        Colloquialism stuck =
                new Colloquialism("pump", List.of("hums but won't turn"), new LocalizedText("嗡嗡不转", "stalled"));
        Lexicon lexicon = new Lexicon("1", List.of(), List.of(stuck));
        assertThat(lexicon.colloquialisms("it hums but wont turn", "pump")).hasSize(1);
    }

    @Test
    void concepts_namedInEitherLanguage_found() {
        assertThat(LEXICON.concepts("机封漏，mech seal worn"))
                .extracting(PhraseTable.Match::value)
                .containsExactly(SEAL, SEAL);
    }

    @Test
    void concept_wordInAnyCase_found() {
        assertThat(LEXICON.concept("Mechanical Seal")).contains(SEAL);
        assertThat(LEXICON.concept("联轴器")).isEmpty();
    }

    @Test
    void colloquialisms_phraseOfSeveralFamilies_senseOfTheOneAskedAbout() {
        assertThat(meanings("打水没劲", "pump")).containsExactly("流量压力不足");
        assertThat(meanings("电梯没劲", "elevator")).containsExactly("启动困难");
        assertThat(meanings("没劲", "robot")).isEmpty();
    }

    @Test
    void colloquialisms_familyAndAnySenseOverlap_familyWins() {
        assertThat(meanings("没劲了", "pump")).containsExactly("流量压力不足");
        assertThat(meanings("没劲了", null)).containsExactly("异响");
    }

    @Test
    void colloquialisms_anyFamilyBesideOwn_both() {
        assertThat(meanings("嗡嗡响还没劲", "pump")).containsExactly("流量压力不足", "异响");
    }

    @Test
    void words_ofOneLanguage_preferredFirst() {
        assertThat(SEAL.words(Language.ZH)).startsWith("机械密封");
        assertThat(SEAL.words(Language.EN)).startsWith("mechanical seal");
    }

    @Test
    void empty_anyText_nothingFound() {
        assertThat(Lexicon.empty().concepts("机封漏水")).isEmpty();
        assertThat(Lexicon.empty().colloquialisms("没劲", "pump")).isEmpty();
    }

    @Test
    void new_conceptWithoutWords_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Concept("seal", Concept.Kind.ITEM, List.of(), List.of()))
                .withMessageContaining("seal");
    }

    private static List<String> meanings(String text, @Nullable String family) {
        return LEXICON.colloquialisms(text, family).stream()
                .map(match -> match.value().meaning().zh())
                .toList();
    }

    private static Colloquialism said(@Nullable String family, String meaning, String... phrases) {
        return new Colloquialism(family, List.of(phrases), new LocalizedText(meaning, "in English"));
    }
}
