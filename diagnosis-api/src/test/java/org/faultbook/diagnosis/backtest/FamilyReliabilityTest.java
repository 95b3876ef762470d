package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.content.ShippedContent;
import org.junit.jupiter.api.Test;

final class FamilyReliabilityTest {
    private static final TicketPlaces PLACES = new TicketPlaces(ShippedContent.taxonomy(), ShippedContent.lexicon());

    @Test
    void of_nothingAsked_empty() {
        assertThat(FamilyReliability.of(List.of(), PLACES)).isEmpty();
    }

    @Test
    void of_familiesOfManyAndOfFewQuestions_diagramOfTheManyOnly() {
        List<Answered> answers = new ArrayList<>(asked("elevator", 20, 0, true));
        answers.addAll(asked("", 30, 0, true));
        answers.addAll(asked("pump", 65, 39, true));
        List<FamilyReliability> families = FamilyReliability.of(answers, PLACES);
        assertThat(families).extracting(FamilyReliability::family).containsExactly("pump", "elevator", "");
        assertThat(families).extracting(FamilyReliability::isDrawn).containsExactly(true, false, false);
        FamilyReliability pump = families.getFirst();
        assertThat(pump.hit1()).isEqualTo(0.6);
        assertThat(pump.hit3()).isEqualTo(1);
        assertThat(pump.said()).isCloseTo(JudgedAnswers.SAID, within(1e-9));
        assertThat(pump.reliability().bins()).hasSize(6).allMatch(bin -> bin.questions() >= 10);
        // 60 of 100 are right where 30 were said
        assertThat(pump.reliability().error()).isGreaterThan(pump.reliability().perfect());
    }

    @Test
    void of_oneFamilyOfVeryMany_tenBins() {
        List<FamilyReliability> families = FamilyReliability.of(asked("pump", 250, 75, true), PLACES);
        assertThat(families).hasSize(1);
        assertThat(families.getFirst().reliability().bins()).hasSize(10).allMatch(bin -> bin.questions() == 25);
    }

    @Test
    void of_noProbabilitiesLearned_hitsAlone() {
        FamilyReliability family =
                FamilyReliability.of(asked("pump", 80, 20, false), PLACES).getFirst();
        assertThat(family.isDrawn()).isFalse();
        assertThat(family.said()).isNaN();
        assertThat(family.hit1()).isEqualTo(0.25);
    }

    @Test
    void spread_moreQuestions_narrower() {
        assertThat(new Reliability.Bin(0.5, 0.5, 100).spread()).isCloseTo(0.098, within(1e-9));
        assertThat(new Reliability.Bin(0.5, 0.5, 10).spread()).isGreaterThan(0.3);
        assertThat(new Reliability.Bin(1, 1, 10).spread()).isZero();
    }

    /** Some with the truth first, the others with it second. */
    private static List<Answered> asked(String family, int questions, int first, boolean learned) {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            PastTicket ticket = JudgedAnswers.ticket(i, family, "漏水", "cause");
            int rank = i < first ? 1 : 2;
            answers.add(learned ? JudgedAnswers.answered(ticket, rank) : JudgedAnswers.unlearned(ticket, rank));
        }
        return answers;
    }
}
