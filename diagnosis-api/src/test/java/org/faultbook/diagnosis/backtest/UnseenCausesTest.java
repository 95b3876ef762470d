package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UnseenCausesTest {
    private static final Set<String> UNSEEN = Set.of("unseen");

    @Test
    void of_surerOfAllItsOwn_wholeArea() {
        assertThat(area(Map.of("own-1", 0.9, "own-2", 0.5), List.of(0.2, 0.1))).isEqualTo(1);
    }

    @Test
    void of_surerOfTheStrange_noArea() {
        assertThat(area(Map.of("own-1", 0.1), List.of(0.2, 0.9))).isZero();
    }

    @Test
    void of_allAlike_half() {
        assertThat(area(Map.of("own-1", 0.3, "own-2", 0.3), List.of(0.3))).isEqualTo(0.5);
    }

    @Test
    void of_threePairsOfFour_threeQuarters() {
        assertThat(area(Map.of("own-1", 0.9, "own-2", 0.3), List.of(0.2, 0.4))).isEqualTo(0.75);
    }

    @Test
    void of_noneStrange_notANumber() {
        assertThat(area(Map.of("own-1", 0.9), List.of())).isNaN();
    }

    @Test
    void of_randomSureness_asCountedPairByPair() {
        long seed = 8;
        Random random = new Random(seed);
        Map<String, Double> own = new HashMap<>();
        List<Double> strange = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            own.put("own-" + i, random.nextInt(20) / 20.0);
            strange.add(random.nextInt(18) / 20.0);
        }
        double won = 0;
        for (double a : own.values()) {
            for (double b : strange) {
                won += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        assertThat(area(own, strange)).as("seed %d", seed).isCloseTo(won / 3600, within(1e-12));
    }

    @Test
    void draw_moreThanAQuarter_aQuarterTheSameEachTime() {
        List<PastTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            tickets.add(JudgedAnswers.ticket(i, "pump", "漏水" + i, "cause-" + i % 12));
        }
        Set<String> drawn = UnseenCauses.draw(tickets, 40, 5);
        assertThat(drawn).hasSize(3).isEqualTo(UnseenCauses.draw(tickets, 40, 5));
        List<PastTicket> without = UnseenCauses.without(tickets, drawn);
        assertThat(without)
                .hasSize(24)
                .allSatisfy(t -> assertThat(t.contribution() == null).isEqualTo(drawn.contains(t.label())));
    }

    private static double area(Map<String, Double> own, List<Double> strange) {
        Map<PastTicket, Double> sureness = new HashMap<>();
        own.forEach((label, sure) ->
                sureness.put(JudgedAnswers.ticket(sureness.size(), "pump", "漏水" + label, label), sure));
        strange.forEach(sure ->
                sureness.put(JudgedAnswers.ticket(sureness.size(), "pump", "异响" + sureness.size(), "unseen"), sure));
        List<Answered> answers = sureness.keySet().stream()
                .map(t -> JudgedAnswers.answered(t, 0))
                .toList();
        return UnseenCauses.of(answers, UNSEEN, a -> Objects.requireNonNull(sureness.get(a.asked())))
                .area();
    }
}
