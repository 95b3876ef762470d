package org.faultbook.diagnosis.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How likely a cause is, and on how many outcomes that rests: closed tickets asked again, in which causes stood alike.
 *
 * @param probability 0 to 1
 * @param right outcomes in which such a cause was right
 * @param outcomes all of them
 */
public record Likelihood(double probability, int right, int outcomes) {
    /** Outcomes from which on a number says more than a word. */
    private static final int ENOUGH = 50;

    public Likelihood {
        if (!(probability >= 0 && probability <= 1) || right < 0 || right > outcomes) {
            throw new IllegalArgumentException(probability + " on " + right + " of " + outcomes);
        }
    }

    /**
     * The same in their order with none likelier than one before it: where they contradict their order, neighbours share their
     * mean (pool-adjacent-violators). The sum stays; where none is known, none is.
     */
    public static List<Optional<Likelihood>> descending(List<Optional<Likelihood>> ranked) {
        record Pool(double sum, int size) {
            double mean() {
                return sum / size;
            }
        }
        Deque<Pool> pools = new ArrayDeque<>();
        for (Optional<Likelihood> one : ranked) {
            if (one.isPresent()) {
                Pool pool = new Pool(one.get().probability, 1);
                while (!pools.isEmpty() && pools.getLast().mean() < pool.mean()) {
                    Pool before = pools.removeLast();
                    pool = new Pool(before.sum + pool.sum, before.size + pool.size);
                }
                pools.addLast(pool);
            }
        }
        Iterator<Double> means = pools.stream()
                .flatMap(pool -> Stream.generate(pool::mean).limit(pool.size))
                .iterator();
        return ranked.stream()
                .map(one -> one.map(known -> new Likelihood(means.next(), known.right, known.outcomes)))
                .toList();
    }

    /** Whether so many outcomes stand behind it that it may be said in percent. */
    public boolean inPercent() {
        return outcomes >= ENOUGH;
    }
}
