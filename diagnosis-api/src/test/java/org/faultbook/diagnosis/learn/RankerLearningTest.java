package org.faultbook.diagnosis.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.BacktestTickets;
import org.faultbook.diagnosis.backtest.FoldedBacktest;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.junit.jupiter.api.Test;

/** Symptoms that several causes have, one of them far more often: what is nearest by words is nearest by chance. */
final class RankerLearningTest {
    private static final int SYMPTOMS = 6;
    private static final int[] OFTEN = {24, 10, 6};

    @Test
    void learn_causesOfUnevenFrequency_ranksThemBetter() {
        List<Answered> before = answers(false);
        RankerLearning.Taught taught = RankerLearning.learn(before);
        assertThat(taught.ranker()).isNotNull();
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
        assertThat(after.probability()).isEqualTo(after.scores().getFirst());
    }

    private static long first(List<Answered> answers) {
        return answers.stream().filter(a -> a.rank() == 1).count();
    }

    private static List<Answered> answers(boolean shuffled) {
        Random random = new Random(41);
        List<PastTicket> tickets = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        List<String> symptoms = new ArrayList<>();
        for (int s = 0; s < SYMPTOMS; s++) {
            String core = BacktestTickets.symptom(random, 8);
            for (int c = 0; c < OFTEN.length; c++) {
                for (int n = 0; n < OFTEN[c]; n++) {
                    causes.add("cause-" + s + "-" + c);
                    symptoms.add(core + BacktestTickets.symptom(random, 6));
                }
            }
        }
        labels.addAll(causes);
        if (shuffled) {
            Collections.shuffle(labels, random);
        }
        for (int i = 0; i < causes.size(); i++) {
            tickets.add(BacktestTickets.ticket(i, causes.get(i), symptoms.get(i), labels.get(i), null, i));
        }
        return new FoldedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 5, 1).run(tickets, n -> {});
    }
}
