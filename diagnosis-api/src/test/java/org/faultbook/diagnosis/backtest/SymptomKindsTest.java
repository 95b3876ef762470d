package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

final class SymptomKindsTest {
    private static final Lexicon LEXICON = ShippedContent.lexicon();

    private final SymptomKinds kinds = new SymptomKinds(LEXICON);

    @Test
    void of_termsOfBothLanguages_sameKind() {
        assertThat(kinds.of("地下室循环泵漏水", List.of())).isEqualTo(SymptomKind.LEAK);
        assertThat(kinds.of("water leak at the pump", List.of())).isEqualTo(SymptomKind.LEAK);
        assertThat(kinds.of("电梯异响", List.of())).isEqualTo(SymptomKind.NOISE);
        assertThat(kinds.of("abnormal noise from the lift", List.of())).isEqualTo(SymptomKind.NOISE);
    }

    @Test
    void of_wordsThatAreNoTerms_kindAllTheSame() {
        assertThat(kinds.of("托辊响", List.of())).isEqualTo(SymptomKind.NOISE);
        assertThat(kinds.of("打气慢", List.of())).isEqualTo(SymptomKind.OUTPUT);
        assertThat(kinds.of("puddle under set", List.of())).isEqualTo(SymptomKind.LEAK);
    }

    @Test
    void of_alarmBesideAnObservation_observationCounts() {
        assertThat(kinds.of("报警，漏水", List.of())).isEqualTo(SymptomKind.LEAK);
        assertThat(kinds.of("又报警了", List.of())).isEqualTo(SymptomKind.ALARM);
    }

    @Test
    void of_codeAndNothingElse_alarm() {
        assertThat(kinds.of("E-OC2", List.of())).isEqualTo(SymptomKind.ALARM);
        assertThat(kinds.of("", List.of("AL-22"))).isEqualTo(SymptomKind.ALARM);
    }

    @Test
    void of_nothingTold_other() {
        assertThat(kinds.of("", List.of())).isEqualTo(SymptomKind.OTHER);
        assertThat(kinds.of("季度保养", List.of())).isEqualTo(SymptomKind.OTHER);
    }

    @Test
    void concepts_each_isAnObservationOfTheShippedLexicon() {
        Set<String> observations = LEXICON.concepts().stream()
                .filter(c -> c.kind() == Concept.Kind.OBSERVATION)
                .map(Concept::id)
                .collect(Collectors.toSet());
        assertThat(observations).containsAll(kinds.concepts().keySet());
        // these say when and how often, not what
        observations.removeAll(kinds.concepts().keySet());
        assertThat(observations)
                .containsExactlyInAnyOrder("intermittent", "repeatedly", "suddenly", "switch-on", "open-the-breaker");
    }
}
