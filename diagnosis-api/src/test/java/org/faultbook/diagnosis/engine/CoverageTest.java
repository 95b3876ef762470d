package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

final class CoverageTest {
    private static final Question LEAK = new Question(
            "机封漏水",
            Language.ZH,
            Map.of(TokenKind.BIGRAM, List.of("机封", "封漏", "漏水"), TokenKind.WORD, List.of("机封", "漏水")),
            null);

    @Test
    void of_rareTermsMatched_shareOfTheWeightNotOfTheCount() {
        double covered = Coverage.of(
                LEAK, (kind, term) -> term.equals("封漏") ? 0.8 : 0.1, List.of(match(TokenKind.BIGRAM, "封漏")));
        assertThat(covered).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void of_termMatchedInTwoZones_countedOnce() {
        List<TermMatch> matches = List.of(
                match(TokenKind.BIGRAM, "机封"), new TermMatch(new TokenField(Zone.CAUSE, TokenKind.BIGRAM), "机封", 1));
        assertThat(Coverage.of(LEAK, (kind, term) -> 1, matches)).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void of_synonymsOrWordsOnly_coverNothing() {
        assertThat(Coverage.of(
                        LEAK, (kind, term) -> 1, List.of(match(TokenKind.WORD, "机封"), match(TokenKind.BIGRAM, "渗水"))))
                .isZero();
    }

    @Test
    void of_questionWithoutTerms_zero() {
        Question blank = new Question("", Language.EN, Map.of(), null);
        assertThat(Coverage.of(blank, (kind, term) -> 1, List.of())).isZero();
    }

    private static TermMatch match(TokenKind kind, String term) {
        return new TermMatch(new TokenField(Zone.SYMPTOM, kind), term, 1);
    }
}
