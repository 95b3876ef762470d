package org.faultbook.indexer.normalise;

import java.util.List;
import java.util.Set;

/**
 * Which of several failures told of one item is its cause: the circumstance before its effect (water came in, so it
 * rusted, so it seized), whatever the order of the words, so that every wording gives one group.
 */
final class Failures {
    /** The group of words that say something is bad and not how. */
    static final String UNSPECIFIC = "failed";

    private static final List<String> FIRST_TO_LAST = List.of(
            "configuration-error",
            "installation-error",
            "operating-error",
            "external-supply",
            "moisture",
            "lack-of-lubrication",
            "loss-of-medium",
            "poor-contact",
            "looseness",
            "misalignment",
            "imbalance",
            "interference",
            "software-fault",
            "blockage",
            "contamination",
            "out-of-adjustment",
            "ageing",
            "wear",
            "erosion",
            "corrosion",
            "deformation",
            "breakage",
            "leakage",
            "earth-fault",
            "insulation-breakdown",
            "short-circuit",
            "open-circuit",
            "sticking",
            "overheating",
            "burning",
            "communication-fault",
            "vibration",
            UNSPECIFIC);

    /** Groups of what can be off either way. */
    private static final Set<String> EITHER_WAY =
            Set.of("out-of-adjustment", "configuration-error", "operating-error", "external-supply", "sticking");

    private Failures() {}

    static boolean goesEitherWay(String group) {
        return EITHER_WAY.contains(group);
    }

    /** The group as it stands in keys: people say dirty and blocked of the same filter. */
    static String keyed(String group) {
        return group.equals("contamination") ? "blockage" : group;
    }

    /** Lower is nearer to the cause; groups not listed come last. */
    static int rank(String group) {
        int at = FIRST_TO_LAST.indexOf(group);
        return at < 0 ? FIRST_TO_LAST.size() : at;
    }
}
