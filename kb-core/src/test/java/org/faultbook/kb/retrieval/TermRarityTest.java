package org.faultbook.kb.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faultbook.kb.search.TokenKind;
import org.junit.jupiter.api.Test;

final class TermRarityTest {
    private static final TokenKind WORD = TokenKind.WORD;

    @Test
    void weight_threeSymptoms_asComputedByHand() {
        TermRarity rarity = TermRarity.of(List.of(words("漏水"), words("漏水", "异响"), words("跳闸")));
        // N = 3: ln(1 + (3 - 2 + .5) / 2.5) / ln 4 = ln 1.6 / ln 4
        assertThat(rarity.weight(WORD, "漏水")).isCloseTo(0.339036, within(1e-6));
        // ln(1 + 2.5 / 1.5) / ln 4
        assertThat(rarity.weight(WORD, "异响")).isCloseTo(0.707519, within(1e-6));
        // never seen: 1 + ln 2 / ln 4
        assertThat(rarity.weight(WORD, "抱死")).isCloseTo(1.5, within(1e-6));
    }

    @Test
    void weight_boilerplateOfEverySymptom_nearNothing() {
        List<Map<TokenKind, List<String>>> symptoms = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            symptoms.add(words("客户反映", "现象" + i));
        }
        TermRarity rarity = TermRarity.of(symptoms);
        assertThat(rarity.weight(WORD, "客户反映")).isLessThan(0.001);
        assertThat(rarity.weight(WORD, "现象7")).isGreaterThan(0.9);
    }

    @Test
    void weight_noSymptomsKnown_everyTermCountsFully() {
        assertThat(TermRarity.NONE.weight(WORD, "漏水")).isEqualTo(1);
    }

    @Test
    void of_termTwiceInOneSymptom_countedOnce() {
        TermRarity twice = TermRarity.of(List.of(words("漏水", "漏水"), words("异响")));
        assertThat(twice.frequency().get(WORD)).containsEntry("漏水", 1.0);
    }

    @Test
    void weight_termOfAnotherKind_notConfused() {
        TermRarity rarity = TermRarity.of(List.of(words("seal"), words("seal")));
        assertThat(rarity.weight(TokenKind.STEM, "seal")).isGreaterThan(rarity.weight(WORD, "seal"));
    }

    /** Over seeded symptoms: leaving one out weighs as if it had never been counted. */
    @Test
    void withoutOne_seededSymptoms_asCountedWithoutIt() {
        Random random = new Random(5);
        for (int n = 0; n < 200; n++) {
            List<Map<TokenKind, List<String>>> symptoms = symptoms(random, 1 + random.nextInt(12));
            int asked = random.nextInt(symptoms.size());
            List<Map<TokenKind, List<String>>> others = new ArrayList<>(symptoms);
            others.remove(asked);
            TermWeights without = TermRarity.of(symptoms).withoutOne(symptoms.get(asked));
            TermRarity recounted = TermRarity.of(others);
            for (String term : List.of("a", "b", "c", "d", "e")) {
                assertThat(without.weight(WORD, term)).isCloseTo(recounted.weight(WORD, term), within(1e-12));
            }
        }
    }

    @Test
    void plus_disjointSets_asCountedTogether() {
        Random random = new Random(6);
        List<Map<TokenKind, List<String>>> one = symptoms(random, 9);
        List<Map<TokenKind, List<String>>> other = symptoms(random, 14);
        List<Map<TokenKind, List<String>>> both = new ArrayList<>(one);
        both.addAll(other);
        TermRarity sum = TermRarity.of(one).plus(TermRarity.of(other), 1);
        assertThat(sum.symptoms()).isEqualTo(23);
        assertThat(sum.frequency()).isEqualTo(TermRarity.of(both).frequency());
    }

    @Test
    void shrunkTowards_fewSymptoms_priorMakesUpTheDifference() {
        TermRarity own = TermRarity.of(List.of(words("漏水"), words("漏水")));
        TermRarity prior = TermRarity.ofCounts(100, Map.of(WORD, Map.of("异响", 50.0)));
        TermRarity shrunk = own.shrunkTowards(prior, 10);
        assertThat(shrunk.symptoms()).isCloseTo(10, within(1e-9));
        assertThat(shrunk.frequency().get(WORD)).containsEntry("漏水", 2.0);
        assertThat(shrunk.frequency().get(WORD))
                .hasEntrySatisfying("异响", df -> assertThat(df).isCloseTo(4, within(1e-9)));
    }

    @Test
    void shrunkTowards_enoughSymptomsOrNoPrior_unchanged() {
        TermRarity own = TermRarity.of(List.of(words("漏水"), words("漏水")));
        assertThat(own.shrunkTowards(own, 2)).isSameAs(own);
        assertThat(own.shrunkTowards(TermRarity.NONE, 300)).isSameAs(own);
    }

    @Test
    void ofCounts_mapChangedAfterwards_unchanged() {
        Map<String, Double> counts = new HashMap<>(Map.of("漏水", 1.0));
        TermRarity rarity = TermRarity.ofCounts(4, Map.of(WORD, counts));
        double before = rarity.weight(WORD, "漏水");
        counts.put("漏水", 4.0);
        assertThat(rarity.weight(WORD, "漏水")).isEqualTo(before);
    }

    private static List<Map<TokenKind, List<String>>> symptoms(Random random, int n) {
        List<Map<TokenKind, List<String>>> symptoms = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<String> terms = new ArrayList<>();
            for (int length = random.nextInt(5); length > 0; length--) {
                terms.add(String.valueOf("abcd".charAt(random.nextInt(4))));
            }
            symptoms.add(Map.of(WORD, terms));
        }
        return symptoms;
    }

    private static Map<TokenKind, List<String>> words(String... words) {
        return Map.of(WORD, List.of(words));
    }
}
