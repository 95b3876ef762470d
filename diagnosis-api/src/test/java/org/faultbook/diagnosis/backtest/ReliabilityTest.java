package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.calibration.Calibration;
import org.junit.jupiter.api.Test;

/** On answers of a real folded backtest; which of them are right is decided here. */
final class ReliabilityTest {
    @Test
    void of_rightByChance_probabilityIsTheShareThatIsRight() {
        Random random = new Random(5);
        List<Answered> answers = answers(400, a -> random.nextInt(10) < 3);
        Reliability reliability = Reliability.of(answers);
        assertThat(reliability.bins().stream()
                        .mapToInt(Reliability.Bin::questions)
                        .sum())
                .isEqualTo(400);
        double said = reliability.bins().stream()
                .mapToDouble(bin -> bin.said() * bin.questions())
                .sum();
        assertThat(said / 400).isCloseTo(0.3, within(0.06));
        assertThat(reliability.bins()).extracting(Reliability.Bin::said).isSorted();
        assertThat(reliability.brier()).isCloseTo(0.21, within(0.03));
    }

    @Test
    void of_rightWhereTheEvidenceIsStrong_saysSo() {
        List<Answered> unsorted = answers(400, a -> false);
        List<Double> standings =
                unsorted.stream().map(ReliabilityTest::standing).sorted().toList();
        double middle = standings.get(standings.size() / 2);
        Reliability reliability = Reliability.of(
                unsorted.stream().map(a -> judged(a, standing(a) >= middle)).toList());
        assertThat(reliability.bins().getFirst().said()).isLessThan(0.1);
        assertThat(reliability.bins().getLast().said()).isGreaterThan(0.9);
        assertThat(reliability.error()).isLessThan(0.05);
    }

    @Test
    void of_fewerQuestionsThanACalibrationNeeds_none() {
        Reliability reliability = Reliability.of(answers(Calibration.ENOUGH - 1, a -> true));
        assertThat(reliability.bins()).isEmpty();
        assertThat(reliability.error()).isNaN();
    }

    @Test
    void curve_strongestQuestionsRight_risesWhenMoreIsAbstained() {
        List<Answered> unsorted = answers(200, a -> false);
        double middle = unsorted.stream()
                .mapToDouble(a -> a.considered().strength())
                .sorted()
                .skip(100)
                .findFirst()
                .orElse(0);
        AbstentionCurve curve = AbstentionCurve.of(unsorted.stream()
                .map(a -> judged(a, a.considered().strength() >= middle))
                .toList());
        assertThat(curve.points())
                .extracting(AbstentionCurve.Point::percent)
                .containsExactly(100, 95, 90, 80, 60, 40, 20);
        assertThat(curve.points().getFirst().hit3()).isCloseTo(0.5, within(0.02));
        assertThat(curve.points().getLast().hit1()).isEqualTo(1);
        assertThat(AbstentionCurve.of(List.of()).points()).isEmpty();
    }

    private static double standing(Answered a) {
        return a.considered().causes().getFirst().evidence().standing();
    }

    private static List<Answered> answers(int n, java.util.function.Predicate<Answered> right) {
        Random random = new Random(17);
        List<PastTicket> tickets = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            tickets.add(BacktestTickets.ticket(i, BacktestTickets.symptom(random, 8), "label", null, i));
        }
        return new FoldedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 2, 20)
                .run(tickets, done -> {}).stream()
                        .map(a -> judged(a, right.test(a)))
                        .collect(Collectors.toList());
    }

    private static Answered judged(Answered a, boolean right) {
        return new Answered(
                a.asked(),
                a.considered(),
                right ? List.of("label") : List.of("another", "third", "fourth", "label"),
                right ? List.of(1.0) : List.of(1.0, 0.9, 0.8, 0.7),
                a.byFrequency(),
                a.fixes(),
                a.nearest());
    }
}
