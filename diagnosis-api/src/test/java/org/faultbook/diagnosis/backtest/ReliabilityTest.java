package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.calibration.Answerable;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.calibration.ChanceMeaning;
import org.faultbook.diagnosis.calibration.ConditionalLogit;
import org.faultbook.diagnosis.calibration.IsotonicRegression;
import org.junit.jupiter.api.Test;

final class ReliabilityTest {
    /** Every cause is as likely as every other, and as none. */
    private static final ConditionalLogit NO_WEIGHTS = new ConditionalLogit(Collections.nCopies(35, 0.0));

    @Test
    void ofSaid_probabilitiesThatMeanWhatTheySay_withinWhatPerfectOnesGive() {
        Reliability reliability = Reliability.ofSaid(said(2000, p -> p));
        assertThat(reliability.error()).isLessThan(reliability.perfect()).isLessThan(0.05);
        assertThat(reliability.said().brier())
                .isCloseTo(1 / 6.0, within(0.02))
                .isLessThan(reliability.baseRate().brier());
        assertThat(reliability.said().logLoss())
                .isLessThan(reliability.baseRate().logLoss());
        assertThat(reliability.bins()).hasSize(10).allMatch(bin -> bin.questions() == 200);
        assertThat(reliability.bins()).extracting(Reliability.Bin::said).isSorted();
    }

    @Test
    void ofSaid_tooSure_beyondWhatPerfectOnesGive() {
        Reliability reliability = Reliability.ofSaid(said(2000, p -> 0.5 + (p - 0.5) / 2));
        assertThat(reliability.error()).isGreaterThan(2 * reliability.perfect()).isCloseTo(0.125, within(0.03));
    }

    @Test
    void ofSaid_surelyWrong_lossIsFinite() {
        Reliability reliability = Reliability.ofSaid(List.of(new Reliability.Said(1, false)));
        assertThat(reliability.said().logLoss()).isFinite().isGreaterThan(10);
        assertThat(reliability.said().brier()).isEqualTo(1);
    }

    @Test
    void of_calibratedBase_whatTheChanceOfTheFirstLabelMeans() {
        IsotonicRegression always = new IsotonicRegression(List.of(new IsotonicRegression.Step(0, 0.3, 99)));
        Calibration taught =
                new Calibration("test", 400, NO_WEIGHTS, false, new ChanceMeaning(always, always), Answerable.FIXED, 0);
        List<Answered> answers = answers(Calibration.ENOUGH, taught);
        Reliability reliability = Reliability.of(answers);
        assertThat(reliability.bins()).isNotEmpty().allMatch(bin -> Math.abs(bin.said() - 0.3) < 1e-9);
    }

    @Test
    void of_nothingLearnedOrFewQuestions_none() {
        assertThat(Reliability.of(answers(Calibration.ENOUGH, Calibration.NONE)).bins())
                .isEmpty();
        IsotonicRegression always = new IsotonicRegression(List.of(new IsotonicRegression.Step(0, 0.3, 99)));
        Calibration taught =
                new Calibration("test", 400, NO_WEIGHTS, false, new ChanceMeaning(always, always), Answerable.FIXED, 0);
        Reliability few = Reliability.of(answers(Calibration.ENOUGH - 1, taught));
        assertThat(few.bins()).isEmpty();
        assertThat(few.error()).isNaN();
    }

    @Test
    void curve_strongestQuestionsRight_risesWhenMoreIsAbstained() {
        List<Answered> unsorted = answers(200, Calibration.NONE);
        double middle = unsorted.stream()
                .mapToDouble(Answered::sureness)
                .sorted()
                .skip(100)
                .findFirst()
                .orElse(0);
        AbstentionCurve curve = AbstentionCurve.of(
                unsorted.stream().map(a -> judged(a, a.sureness() >= middle)).toList());
        assertThat(curve.points())
                .extracting(AbstentionCurve.Point::percent)
                .containsExactly(100, 95, 90, 80, 60, 40, 20);
        assertThat(curve.points().getFirst().hit3()).isCloseTo(0.5, within(0.02));
        assertThat(curve.points().getLast().hit1()).isEqualTo(1);
        assertThat(AbstentionCurve.of(List.of()).points()).isEmpty();
    }

    /** Answers with evenly spread probabilities, right as often as {@code truth} says. */
    private static List<Reliability.Said> said(int n, DoubleUnaryOperator truth) {
        Random random = new Random(5);
        List<Reliability.Said> said = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double p = random.nextDouble();
            said.add(new Reliability.Said(p, random.nextDouble() < truth.applyAsDouble(p)));
        }
        return said;
    }

    private static List<Answered> answers(int n, Calibration taught) {
        Random random = new Random(17);
        List<PastTicket> tickets = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            tickets.add(BacktestTickets.ticket(i, BacktestTickets.symptom(random, 8), "label", null, i));
        }
        return new FoldedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 2, 20)
                .taughtBy(visible -> taught).run(tickets, done -> {}).stream().collect(Collectors.toList());
    }

    private static Answered judged(Answered a, boolean right) {
        return new Answered(
                a.asked(),
                a.considered(),
                a.voters(),
                right ? List.of("label") : List.of("another", "third", "fourth", "label"),
                right ? List.of(1.0) : List.of(1.0, 0.9, 0.8, 0.7),
                right ? List.of(0.0) : List.of(0.0, 0.0, 0.0, 0.0),
                a.byFrequency(),
                a.fixes(),
                a.nearest());
    }
}
