package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the suspected causes that nobody has answered yet, and what asking each is worth: the minutes it spares on
 * average, else what it tells about the causes a minute (information gain: Shannon 1948).
 *
 * @param checks in the order of their ids; empty where there is nothing to tell apart
 * @param undecided whether no cause is likely enough to begin with; only then is a check asked that spares nothing
 */
record OpenChecks(List<Worth> checks, boolean undecided) {
    /** A cause likelier than this needs no check that spares nothing. */
    private static final double LIKELY_ENOUGH = 0.8;
    /** Nats a minute below which a check tells nothing: what rounding leaves. */
    private static final double NOTHING = 1e-9;

    OpenChecks {
        checks = List.copyOf(checks);
    }

    /**
     * A check and its worth.
     *
     * @param saving minutes, its own taken off; below 0 where it costs more than it spares
     * @param gain nats a minute
     */
    record Worth(UsualCheck check, double saving, double gain) {}

    static OpenChecks of(
            Suspects suspects,
            EquipmentScope asked,
            UsualChecks usualChecks,
            Troubleshooting troubleshooting,
            List<Troubleshooting.Repair> repairs) {
        List<CauseGroup> causes = suspects.causes();
        Belief belief = suspects.belief();
        Map<String, UsualCheck> open = new TreeMap<>();
        // what is checked on another class of machine cannot be checked here
        causes.stream()
                .filter(cause -> !cause.apart(asked))
                .forEach(cause -> Suspects.of(cause, usualChecks).forEach(check -> open.put(check.id(), check)));
        open.keySet().removeAll(suspects.asked());
        List<Worth> checks = new ArrayList<>();
        if (causes.size() > 1) {
            open.values().forEach(check -> {
                boolean[] favours = Suspects.favours(causes, usualChecks, check.id());
                checks.add(new Worth(
                        check,
                        troubleshooting.saving(belief, repairs, favours, check.minutes()),
                        gain(belief, favours) / Math.max(1, check.minutes())));
            });
        }
        double likeliest =
                Arrays.stream(belief.chances()).limit(causes.size()).max().orElse(1);
        return new OpenChecks(checks, likeliest < LIKELY_ENOUGH);
    }

    /** The check to begin with; null where none is worth asking. */
    @Nullable
    Worth first() {
        return best().filter(w -> w.saving() > 0 || undecided).findFirst().orElse(null);
    }

    /** Those that the caller can do, what tells most first, at most so many; none that tells nothing. */
    List<Worth> byCaller(int limit) {
        return best().filter(w -> w.check().byCaller())
                .filter(w -> w.saving() > 0 || (undecided && w.gain() > NOTHING))
                .limit(limit)
                .toList();
    }

    /** What spares minutes before what does not, then by what is spared or told; ties by id. */
    private Stream<Worth> best() {
        return checks.stream()
                .sorted(Comparator.comparingDouble((Worth w) -> -Math.max(0, w.saving()))
                        .thenComparingDouble(w -> w.saving() > 0 ? 0 : -w.gain())
                        .thenComparing(w -> w.check().id()));
    }

    /** The entropy that an answer takes away on average, in nats. */
    private static double gain(Belief belief, boolean[] favours) {
        double favoured = belief.favoured(favours);
        return entropy(belief)
                - favoured * entropy(belief.after(favours, true))
                - (1 - favoured) * entropy(belief.after(favours, false));
    }

    private static double entropy(Belief belief) {
        double entropy = 0;
        for (double p : belief.chances()) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return entropy;
    }
}
