package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.kb.content.ShippedContent;
import org.junit.jupiter.api.Test;

final class TicketPlacesTest {
    private final TicketPlaces places = new TicketPlaces(ShippedContent.taxonomy(), ShippedContent.lexicon());

    @Test
    void of_caseWithAClass_classOfTheCase() {
        assertThat(places.of(JudgedAnswers.ticket(1, "pump", "电梯机房漏水", "seal")))
                .isEqualTo(new TicketPlaces.Place("pump", SymptomKind.LEAK));
    }

    @Test
    void of_caseWithoutAClass_classThatTheQuestionNames() {
        assertThat(places.of(JudgedAnswers.ticket(1, "", "电梯关不上门", "door")))
                .isEqualTo(new TicketPlaces.Place("elevator", SymptomKind.SWITCH));
    }

    @Test
    void of_nothingNamed_noClass() {
        assertThat(places.of(JudgedAnswers.ticket(1, "", "坏了", "fuse")))
                .isEqualTo(new TicketPlaces.Place("", SymptomKind.OTHER));
    }
}
