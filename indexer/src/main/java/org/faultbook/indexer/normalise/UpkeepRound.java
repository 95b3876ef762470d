package org.faultbook.indexer.normalise;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A round of upkeep: three acts or more of at least two sorts, every one of them cleaning, greasing, topping up, tightening
 * or setting. It is done on every visit and points at no cause.
 */
public final class UpkeepRound {
    private static final Set<String> UPKEEP = Set.of("clean", "lubricate", "tighten", "adjust", "recharge");

    private UpkeepRound() {}

    /** @param keys normalised acts, as {@link FixNormaliser} makes them */
    public static boolean is(Collection<String> keys) {
        Set<String> sorts = new HashSet<>();
        for (String key : keys) {
            sorts.add(FixNormaliser.actOf(key));
        }
        return keys.size() >= 3 && sorts.size() >= 2 && UPKEEP.containsAll(sorts);
    }
}
