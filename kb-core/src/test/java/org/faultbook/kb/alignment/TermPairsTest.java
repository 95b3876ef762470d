package org.faultbook.kb.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

final class TermPairsTest {
    private static final TextAnalyzer ANALYZER = new ServiceTextAnalyzer(List.of("阀门", "水泵", "漏水", "卡死", "过热"));
    private static final List<ParallelText> TEXTS = List.of(
            new ParallelText("阀门漏水", "The valve leaks"),
            new ParallelText("阀门卡死", "The valve is stuck"),
            new ParallelText("水泵漏水", "The pump leaks"),
            new ParallelText("水泵过热", "Overheated pump"),
            new ParallelText("水泵卡死", "The pump is stuck"));

    @Test
    void learn_bothDirections_findTheSamePair() {
        TermPairs pairs = TermPairs.learn(TEXTS, ANALYZER);
        assertThat(pairs.of(Language.ZH, "阀门").getFirst().word()).isEqualTo("valv");
        assertThat(pairs.of(Language.EN, "valv").getFirst().word()).isEqualTo("阀门");
        assertThat(pairs.of(Language.EN, "valv").getFirst().kind()).isEqualTo(TokenKind.DOMAIN_WORD);
        assertThat(pairs.of(Language.ZH, "阀门").getFirst().sureness())
                .isEqualTo(pairs.of(Language.EN, "valv").getFirst().sureness());
    }

    @Test
    void learn_surerPairs_standFirst() {
        TermPairs pairs = TermPairs.learn(TEXTS, ANALYZER);
        assertThat(pairs.of(Language.ZH, "水泵"))
                .extracting(TermPairs.Pair::sureness)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(pairs.of(Language.ZH, "水泵").getFirst().word()).isEqualTo("pump");
    }

    @Test
    void learn_textsInAnyOrder_theSamePairs() {
        long seed = 20_261_126;
        System.out.println("term pairs: seed " + seed);
        List<ParallelText> shuffled = new ArrayList<>(TEXTS);
        Collections.shuffle(shuffled, new Random(seed));
        TermPairs one = TermPairs.learn(TEXTS, ANALYZER);
        TermPairs other = TermPairs.learn(shuffled, ANALYZER);
        for (Language language : Language.values()) {
            assertThat(other.words(language)).isEqualTo(one.words(language)).isNotEmpty();
            assertThat(one.words(language))
                    .allSatisfy(word -> assertThat(other.of(language, word)).isEqualTo(one.of(language, word)));
        }
    }

    @Test
    void of_keptPairs_answerInBothLanguages() {
        TermPairs pairs = TermPairs.of(Map.of("阀门", Map.of("valv", 0.9, "gate", 0.2), "闸阀", Map.of("gate", 0.6)));
        assertThat(pairs.of(Language.ZH, "阀门"))
                .containsExactly(
                        new TermPairs.Pair(TokenKind.STEM, "valv", 0.9),
                        new TermPairs.Pair(TokenKind.STEM, "gate", 0.2));
        assertThat(pairs.of(Language.EN, "gate"))
                .extracting(TermPairs.Pair::word)
                .containsExactly("闸阀", "阀门");
        assertThat(pairs.size()).isEqualTo(4);
    }

    @Test
    void of_unknownWord_empty() {
        assertThat(TermPairs.learn(TEXTS, ANALYZER).of(Language.ZH, "电机")).isEmpty();
        assertThat(TermPairs.NONE.of(Language.ZH, "阀门")).isEmpty();
        assertThat(TermPairs.NONE.size()).isZero();
    }
}
