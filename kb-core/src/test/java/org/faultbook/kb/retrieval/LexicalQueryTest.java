package org.faultbook.kb.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.faultbook.kb.alignment.ParallelText;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.lexicon.Colloquialism;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.spelling.Meant;
import org.faultbook.kb.spelling.Respelling;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LexicalQueryTest {
    private static final RetrievalWeights STANDARD = RetrievalWeights.STANDARD;
    private static final Concept SEAL = new Concept("seal", Concept.Kind.ITEM, List.of("机封", "轴封"), List.of("seal"));
    private static final Colloquialism WEAK =
            new Colloquialism("pump", List.of("没劲"), new LocalizedText("流量不足", "low-flow"));
    private static final Lexicon LEXICON = new Lexicon("1", List.of(SEAL), List.of(WEAK));
    private static final TermWeights ALL_ALIKE = (kind, term) -> 1;

    @Test
    void terms_wordSaidTwice_countsTwice() {
        WeightedTerms terms = terms("漏水 漏水 异响", null, ALL_ALIKE);
        assertWeight(terms, Zone.SYMPTOM, "漏水", 2);
        assertWeight(terms, Zone.SYMPTOM, "异响", 1);
    }

    @Test
    void terms_rareTerm_weighsMore() {
        WeightedTerms terms = terms("客户反映 抱死", null, (kind, term) -> term.equals("抱死") ? 0.9 : 0.01);
        assertWeight(terms, Zone.SYMPTOM, "抱死", 0.9);
        assertWeight(terms, Zone.SYMPTOM, "客户反映", 0.01);
    }

    @Test
    void terms_everyZone_byItsFactor() {
        WeightedTerms terms = terms("抱死", null, ALL_ALIKE);
        assertThat(terms.byField()).hasSize(STANDARD.zones().size());
        assertWeight(terms, Zone.CAUSE, "抱死", 1);
    }

    @Test
    void terms_synonymAndTranslation_eachAtItsFactor() {
        WeightedTerms terms = terms("机封 漏", null, ALL_ALIKE);
        assertWeight(terms, Zone.SYMPTOM, "机封", 1);
        assertWeight(terms, Zone.SYMPTOM, "轴封", STANDARD.synonym());
        assertWeight(terms, Zone.SYMPTOM, "seal", STANDARD.translation());
    }

    @Test
    void terms_synonymSaidToo_keepsItsOwnWeight() {
        WeightedTerms terms = terms("机封 轴封", null, ALL_ALIKE);
        assertWeight(terms, Zone.SYMPTOM, "机封", 1);
        assertWeight(terms, Zone.SYMPTOM, "轴封", 1);
    }

    @Test
    void terms_colloquialPhrase_itsSenseInItsOwnFamilyOnly() {
        WeightedTerms pump = terms("没劲", "pump", ALL_ALIKE);
        assertWeight(pump, Zone.SYMPTOM, "流量不足", STANDARD.synonym());
        assertWeight(pump, Zone.SYMPTOM, "low-flow", STANDARD.translation());
        assertThat(ofZone(terms("没劲", "robot", ALL_ALIKE), Zone.SYMPTOM)).containsOnlyKeys("没劲");
    }

    @Test
    void terms_englishQuestion_chineseWordsAreTheTranslation() {
        assertWeight(terms("seal leaks", null, ALL_ALIKE), Zone.SYMPTOM, "机封", STANDARD.translation());
    }

    @Test
    void terms_synonymOfBoilerplate_tellsNoMoreThanTheBoilerplate() {
        // no symptom has the synonym, so by itself it would tell most
        WeightedTerms terms = terms("机封 漏", null, (kind, term) -> term.equals("机封") ? 0.1 : 1.1);
        assertWeight(terms, Zone.SYMPTOM, "轴封", STANDARD.synonym() * 0.1);
        assertWeight(terms, Zone.SYMPTOM, "seal", STANDARD.translation() * 0.1);
        assertWeight(terms, Zone.SYMPTOM, "漏", 1.1);
    }

    @Test
    void terms_synonymThatIsBoilerplate_tellsNoMoreForARareWord() {
        WeightedTerms terms = terms("机封 漏", null, (kind, term) -> term.equals("轴封") ? 0.1 : 1.1);
        assertWeight(terms, Zone.SYMPTOM, "轴封", STANDARD.synonym() * 0.1);
    }

    @Test
    void terms_kindWithoutAFactor_notSearched() {
        Question question = new Question("ji feng", Language.EN, Map.of(TokenKind.PINYIN, List.of("ji-feng")), null);
        WeightedTerms terms = new LexicalQuery(new SpacedWords(), LEXICON, STANDARD).terms(question, ALL_ALIKE);
        assertThat(terms.isEmpty()).isEqualTo(!STANDARD.kinds().containsKey(TokenKind.PINYIN));
    }

    @Test
    void terms_pairOfCharactersThatSymptomsKnow_notSearchedByItsSound() {
        Map<TokenKind, List<String>> tokens =
                Map.of(TokenKind.BIGRAM, List.of("漏水", "水蹦"), TokenKind.PINYIN, List.of("lou sui", "sui ben"));
        Map<TokenKind, List<String>> symptom = Map.of(TokenKind.BIGRAM, List.of("漏水"));
        Question question = new Question("漏水蹦", Language.ZH, tokens, null);
        LexicalQuery query = new LexicalQuery(new SpacedWords(), LEXICON, STANDARD);
        TokenField sounds = new TokenField(Zone.SYMPTOM, TokenKind.PINYIN);
        assertThat(query.terms(question, TermRarity.of(List.of(symptom)))
                        .byField()
                        .get(sounds))
                .containsOnlyKeys("sui ben");
        assertThat(query.terms(question, TermRarity.NONE).byField().get(sounds))
                .as("nothing is known of a young base")
                .containsOnlyKeys("lou sui", "sui ben");
        assertThat(query.terms(question, TermRarity.of(List.of(symptom)).withoutOne(tokens))
                        .byField()
                        .get(sounds))
                .as("the question's own symptom taken out again")
                .containsOnlyKeys("lou sui", "sui ben");
    }

    @Test
    void terms_learnedPair_asSureAsItIsAndNoMoreThanTheSaidWordTells() {
        TermPairs pairs = TermPairs.learn(
                List.of(new ParallelText("阀门", "valve"), new ParallelText("水泵", "pump")),
                new ServiceTextAnalyzer(List.of()));
        Question question = new Question("阀门", Language.ZH, Map.of(TokenKind.DOMAIN_WORD, List.of("阀门")), null);
        WeightedTerms terms = new LexicalQuery(new SpacedWords(), LEXICON, () -> pairs, STANDARD)
                .terms(question, (kind, term) -> term.equals("阀门") ? 0.4 : 1.1);
        TermPairs.Pair valve = pairs.of(Language.ZH, "阀门").getFirst();
        assertThat(valve.word()).isEqualTo("valv");
        assertThat((double) terms.byField()
                        .getOrDefault(new TokenField(Zone.SYMPTOM, TokenKind.STEM), Map.of())
                        .getOrDefault("valv", 0f))
                .isCloseTo(0.4 * valve.sureness(), within(1e-5));
    }

    @Test
    void terms_wordTheLexiconTranslates_keepsThatTranslation() {
        TermPairs pairs = TermPairs.of(Map.of("机封", Map.of("gasket", 0.9), "抱死", Map.of("seiz", 0.8)));
        Question question = new Question("机封抱死", Language.ZH, Map.of(TokenKind.DOMAIN_WORD, List.of("机封", "抱死")), null);
        Map<String, Float> english = new LexicalQuery(
                        new ServiceTextAnalyzer(List.of("机封", "抱死")), LEXICON, () -> pairs, STANDARD)
                .terms(question, ALL_ALIKE)
                .byField()
                .getOrDefault(new TokenField(Zone.SYMPTOM, TokenKind.STEM), Map.of());
        assertThat(english).containsOnlyKeys("seal", "seiz");
        assertThat(english.get("seiz")).isCloseTo(0.8f, within(1e-5f));
    }

    @Test
    void terms_wordTakenForAnother_countsLessThanIfSaidAndBringsItsSynonyms() {
        Respelling r = new Respelling(new Span(0, 2), "机缝", "机封", Respelling.Way.PINYIN);
        Meant meant = new Meant("机封 漏", List.of(r), new SpacedWords().tokens("机封 漏"));
        Question question = new Question("机缝 漏", Language.ZH, new SpacedWords().tokens("机缝 漏"), null, meant);
        WeightedTerms terms = new LexicalQuery(new SpacedWords(), LEXICON, STANDARD).terms(question, ALL_ALIKE);
        assertWeight(terms, Zone.SYMPTOM, "机缝", 1);
        assertWeight(terms, Zone.SYMPTOM, "机封", STANDARD.respelling());
        assertWeight(terms, Zone.SYMPTOM, "轴封", STANDARD.respelling() * STANDARD.synonym());
        assertWeight(terms, Zone.SYMPTOM, "漏", 1);
        assertThat(STANDARD.respelling()).isLessThan(1);
    }

    @Test
    void terms_measuredValue_isSearchedInItsOtherUnits() {
        WeightedTerms terms = terms("压力 6.5公斤", null, ALL_ALIKE);
        assertWeight(terms, Zone.SYMPTOM, "6.5公斤", 1);
        assertWeight(terms, Zone.SYMPTOM, "0.65MPa,", STANDARD.synonym());
    }

    @Test
    void terms_blankQuestion_empty() {
        assertThat(terms("", null, ALL_ALIKE).isEmpty()).isTrue();
    }

    private static WeightedTerms terms(String text, @Nullable String family, TermWeights rarity) {
        SpacedWords analyzer = new SpacedWords();
        Question question = new Question(text, Language.of(text), analyzer.tokens(text), family);
        return new LexicalQuery(analyzer, LEXICON, STANDARD).terms(question, rarity);
    }

    /** {@code expected} before the factors of kind and zone. */
    private static void assertWeight(WeightedTerms terms, Zone zone, String term, double expected) {
        double factor = STANDARD.kinds().getOrDefault(TokenKind.WORD, 0.0)
                * STANDARD.zones().getOrDefault(zone, 0.0);
        assertThat((double) ofZone(terms, zone).getOrDefault(term, 0f))
                .as(term)
                .isCloseTo(expected * factor, within(1e-5));
    }

    private static Map<String, Float> ofZone(WeightedTerms terms, Zone zone) {
        return terms.byField().getOrDefault(new TokenField(zone, TokenKind.WORD), Map.of());
    }
}
