package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.content.ShippedContent;
import org.junit.jupiter.api.Test;

final class CompetenceMapTest {
    private static final TicketPlaces PLACES = new TicketPlaces(ShippedContent.taxonomy(), ShippedContent.lexicon());

    private final List<PastTicket> tickets = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();

    @Test
    void of_nothingAsked_empty() {
        CompetenceMap map = CompetenceMap.of(List.of(), List.of(), PLACES);
        assertThat(map).isEqualTo(CompetenceMap.EMPTY);
        assertThat(map.rows()).isEmpty();
        assertThat(map.all().reachability()).isNaN();
        assertThat(ThinSpot.thinnest(map)).isEmpty();
    }

    @Test
    void of_oneFamily_cellsAddUpToTheFamilyAndToAll() {
        ask("pump", "泵漏水", "seal", 1);
        ask("pump", "泵漏水了", "seal", 4);
        ask("pump", "泵异响", "bearing", 3);
        ask("pump", "泵响", "impeller", 0);
        CompetenceMap map = map();
        assertThat(map.rows()).hasSize(1);
        CompetenceMap.Row pump = map.rows().getFirst();
        assertThat(pump.family()).isEqualTo("pump");
        assertThat(pump.cells())
                .isEqualTo(Map.of(
                        SymptomKind.LEAK, new Competence(2, 1, 1, 0, 1, 0, List.of()),
                        SymptomKind.NOISE, new Competence(2, 1, 0, 1, 2, 2, List.of())));
        assertThat(pump.all()).isEqualTo(map.all()).isEqualTo(new Competence(4, 2, 1, 1, 3, 2, List.of()));
        assertThat(map.symptoms()).isEqualTo(pump.cells());
        assertThat(pump.all().thin()).isTrue();
    }

    @Test
    void of_ticketsWithoutClass_oneRowThatStandsLast() {
        ask("", "漏水", "seal", 1);
        ask("", "异响", "bearing", 1);
        ask("", "又响", "bearing", 1);
        ask("pump", "泵漏水", "seal", 1);
        CompetenceMap map = map();
        assertThat(map.rows()).extracting(CompetenceMap.Row::family).containsExactly("pump", "");
        assertThat(map.rows().getLast().all().questions()).isEqualTo(3);
    }

    @Test
    void of_ticketsThatWereOnlyLearnedFrom_tellCausesAndAreNoQuestions() {
        ask("pump", "泵漏水", "seal", 1);
        tickets.add(JudgedAnswers.ticket(98, "elevator", "电梯异响", "seal"));
        tickets.add(JudgedAnswers.ticket(99, "pump", "泵漏水", "gasket"));
        CompetenceMap map = map();
        assertThat(map.rows()).extracting(CompetenceMap.Row::family).containsExactly("pump");
        assertThat(map.all()).isEqualTo(new Competence(1, 1, 0, 0, 2, 1, List.of()));
        assertThat(map.coverage().isPivotal("seal")).isFalse();
        assertThat(map.coverage().isPivotal("gasket")).isTrue();
    }

    @Test
    void coverage_eachCause_ticketsAnsweredRightByOthers() {
        ask("pump", "泵漏水", "seal", 2);
        ask("pump", "泵漏水了", "seal", 3);
        ask("pump", "泵又漏水", "seal", 7);
        ask("pump", "泵异响", "bearing", 9);
        ask("pump", "泵响", "bearing", 5);
        ask("pump", "泵烫", "fan", 0);
        CauseCoverage coverage = map().coverage();
        assertThat(coverage.told()).isEqualTo(Map.of("seal", 3, "bearing", 2, "fan", 1));
        assertThat(coverage.covered()).isEqualTo(Map.of("seal", 2));
        assertThat(coverage.neverFound()).isEqualTo(1);
        assertThat(coverage.pivotal()).isEqualTo(1);
    }

    @Test
    void thinnest_familyWorseThanTheRest_firstWithWhatWouldHelp() {
        for (int i = 0; i < 40; i++) {
            ask("pump", "泵漏水", "seal", 1);
        }
        for (int i = 0; i < 6; i++) {
            ask("elevator", "电梯异响", "rare-" + i, 0);
            ask("conveyor", "皮带跑偏", "tracking", i < 3 ? 1 : 8);
            ask("conveyor", "皮带异响", "roller", 1);
        }
        ask("robot", "机器人报警", "cable", 0);
        List<ThinSpot> spots = ThinSpot.thinnest(map());
        assertThat(spots.getFirst().family()).isEqualTo("elevator");
        assertThat(spots.getFirst().competence()).isEqualTo(new Competence(6, 0, 0, 6, 6, 6, List.of()));
        assertThat(spots.getFirst().help()).isEqualTo(ThinSpot.Help.MORE_CASES);
        // a kind that is all of its family does not stand beside it, nor what is asked too seldom, nor what is answered
        // well
        assertThat(spots)
                .extracting(ThinSpot::family)
                .containsOnlyOnce("elevator")
                .doesNotContain("robot", "pump");
        assertThat(spots).anySatisfy(spot -> {
            assertThat(spot.symptom()).isEqualTo(SymptomKind.MOTION);
            assertThat(spot.competence().reachability()).isEqualTo(0.5);
            assertThat(spot.help()).isEqualTo(ThinSpot.Help.FULLER_REPORTS);
            assertThat(spot.competence().hardest()).containsExactly("tracking");
        });
    }

    @Test
    void thinnest_manySpots_atMostFifteen() {
        for (int family = 0; family < 20; family++) {
            for (int i = 0; i < 6; i++) {
                ask("family-" + family, "漏水", "cause", 4);
                ask("good", "漏水", "cause", 1);
            }
        }
        assertThat(ThinSpot.thinnest(map())).hasSize(15).allMatch(spot -> spot.help() == ThinSpot.Help.CHECKS);
    }

    @Test
    void competence_countsThatDoNotFit_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Competence(2, 2, 0, 1, 1, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Competence(2, 1, 0, 1, 1, 2, List.of()));
    }

    private void ask(String family, String text, String cause, int rank) {
        PastTicket ticket = JudgedAnswers.ticket(tickets.size(), family, text, cause);
        tickets.add(ticket);
        answers.add(JudgedAnswers.answered(ticket, rank));
    }

    private CompetenceMap map() {
        return CompetenceMap.of(tickets, answers, PLACES);
    }
}
