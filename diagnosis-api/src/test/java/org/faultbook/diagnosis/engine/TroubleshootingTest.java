package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.faultbook.diagnosis.engine.Troubleshooting.Repair;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class TroubleshootingTest {
    private final Troubleshooting troubleshooting = new Troubleshooting(new RepairCosts(60, 240));

    @Test
    void order_quickAndNearlyAsLikely_first() {
        Belief belief = Belief.of(new double[] {0.5, 0.4}, 0.1);
        List<Repair> repairs = List.of(new Repair(90, 1), new Repair(10, 1));
        assertThat(troubleshooting.order(belief, repairs)).containsExactly(1, 0);
        // 10 for the first; .6 of the time 90 more; .1 of the time somebody has to come
        assertThat(troubleshooting.minutes(belief, repairs)).isCloseTo(10 + 0.6 * 90 + 0.1 * 240, within(1e-9));
    }

    @Test
    void order_triesNothingThatCostsMoreThanCalling() {
        Belief belief = Belief.of(new double[] {0.9, 0.05}, 0.05);
        List<Repair> repairs = List.of(new Repair(60, 1), new Repair(200, 1));
        assertThat(troubleshooting.order(belief, repairs)).containsExactly(0);
    }

    @Test
    void order_nothingWorthTrying_callsAtOnce() {
        Belief belief = Belief.of(new double[] {0.1}, 0.9);
        assertThat(troubleshooting.order(belief, List.of(new Repair(60, 1)))).isEmpty();
        assertThat(troubleshooting.minutes(belief, List.of(new Repair(60, 1)))).isEqualTo(240);
    }

    /** Against every order of every selection. */
    @RepeatedTest(20)
    void order_anyRepairs_noOtherOrderIsCheaper() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int n = 1 + random.nextInt(5);
        double[] chances = random.doubles(n, 0.01, 1).toArray();
        Belief belief = Belief.of(chances, random.nextDouble());
        List<Repair> repairs = IntStream.range(0, n)
                .mapToObj(i -> new Repair(5 + random.nextInt(200), 0.2 + 0.8 * random.nextDouble()))
                .toList();
        double best = troubleshooting.minutes(belief, repairs);
        for (List<Integer> other : orders(n)) {
            assertThat(best)
                    .as("seed %d, order %s", seed, other)
                    .isLessThanOrEqualTo(troubleshooting.minutes(belief, repairs, other) + 1e-9);
        }
    }

    @RepeatedTest(20)
    void saving_checkThatTakesNoTime_neverCosts() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Belief belief = Belief.of(random.doubles(4, 0.01, 1).toArray(), 0.2);
        List<Repair> repairs = List.of(new Repair(60, 1), new Repair(30, 0.7), new Repair(120, 0.9), new Repair(45, 1));
        boolean[] favours = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
        assertThat(troubleshooting.saving(belief, repairs, favours, 0))
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(-1e-9);
    }

    @Test
    void after_answer_bayes() {
        Belief after = Belief.of(new double[] {0.3, 0.6}, 0.1).after(new boolean[] {true, false}, true);
        double all = 0.3 * Belief.HIT + 0.7 * Belief.FALSE_ALARM;
        assertThat(after.chances()[0]).isCloseTo(0.3 * Belief.HIT / all, within(1e-12));
        assertThat(after.chances()[2]).isCloseTo(0.1 * Belief.FALSE_ALARM / all, within(1e-12));
        assertThat(Belief.of(new double[] {0.3, 0.6}, 0.1).favoured(new boolean[] {true, false}))
                .isCloseTo(all, within(1e-12));
    }

    private static List<List<Integer>> orders(int n) {
        List<List<Integer>> orders = new ArrayList<>();
        extend(new ArrayList<>(), n, orders);
        return orders;
    }

    private static void extend(List<Integer> begun, int n, List<List<Integer>> orders) {
        orders.add(List.copyOf(begun));
        for (int i = 0; i < n; i++) {
            if (!begun.contains(i)) {
                begun.add(i);
                extend(begun, n, orders);
                begun.removeLast();
            }
        }
    }
}
