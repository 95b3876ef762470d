package org.faultbook.diagnosis.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.BacktestTickets;
import org.faultbook.diagnosis.backtest.FoldedBacktest;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.junit.jupiter.api.Test;

/** One symptom has another cause on the pumps of each maker, which says more here than it does before anything is learned. */
final class RankerLearningTest {
    private static final int TICKETS = 240;
    private static final List<String> MAKERS = List.of("甲泵", "乙泵", "丙泵", "丁泵");

    @Test
    void learn_causesThatGoWithAMaker_ranksThemBetter() {
        List<Answered> before = answers(false);
        RankerLearning.Taught taught = RankerLearning.learn(before);
        assertThat(Objects.requireNonNull(taught.ranker()).reorders()).isTrue();
        assertThat(first(taught.answers())).isGreaterThan(first(before) + before.size() / 20);
    }

    @Test
    void learn_twice_bitByBitTheSame() {
        assertThat(RankerLearning.learn(answers(false)).ranker())
                .isNotNull()
                .isEqualTo(RankerLearning.learn(answers(false)).ranker());
    }

    @Test
    void learn_shuffledLabels_noBetterThanTheMostFrequent() {
        List<Answered> before = answers(true);
        List<Answered> after = RankerLearning.learn(before).answers();
        long frequent = before.stream()
                .filter(a -> a.byFrequency().getFirst().equals(a.asked().label()))
                .count();
        double error = Math.sqrt(frequent * (1 - (double) frequent / before.size()));
        assertThat((double) first(after)).isLessThan(frequent + 3 * error);
    }

    @Test
    void rankedBy_chances_addUpToLessThanOne() {
        List<Answered> before = answers(false);
        Answered after = before.getFirst()
                .rankedBy(Objects.requireNonNull(RankerLearning.learn(before).ranker()));
        assertThat(after.scores().stream().mapToDouble(s -> Math.max(0, s)).sum())
                .isBetween(0.5, 1.0);
        assertThat(after.chances()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static long first(List<Answered> answers) {
        return answers.stream().filter(a -> a.rank() == 1).count();
    }

    private static List<Answered> answers(boolean shuffled) {
        Random random = new Random(41);
        String core = BacktestTickets.symptom(random, 6);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            labels.add("cause-" + i % MAKERS.size());
        }
        if (shuffled) {
            Collections.shuffle(labels, random);
        }
        List<PastTicket> tickets = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            int maker = i % MAKERS.size();
            String symptom = core + BacktestTickets.symptom(random, 6);
            tickets.add(
                    BacktestTickets.ticket(i, "cause-" + maker, symptom, labels.get(i), null, i, MAKERS.get(maker)));
        }
        return new FoldedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 5, 1).run(tickets, n -> {});
    }
}
