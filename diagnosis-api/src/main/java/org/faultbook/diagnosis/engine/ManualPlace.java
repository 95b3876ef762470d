package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the last of the first places, which is all that a phone shows, for the best of what only manuals tell of where it is
 * nearly as good as what stands there: three causes out of tickets leave out what has not happened here yet, and showing
 * one of another source covers more of what may be meant (diversity by a marginal trade: Carbonell and Goldstein, SIGIR
 * 1998). What tickets tell keeps the places before it.
 */
final class ManualPlace {
    /** The place, counted among causes. */
    private static final int PLACE = 3;

    private static final double NEARLY = 0.9;

    private ManualPlace() {}

    /**
     * @param ranked best first; groups of unknown cause take no place
     * @return the same groups
     */
    static List<CauseGroup> held(List<CauseGroup> ranked) {
        List<CauseGroup> causes = ranked.stream().filter(g -> !g.unknown()).toList();
        if (causes.size() <= PLACE || causes.stream().limit(PLACE).anyMatch(CauseGroup::ofManualsOnly)) {
            return ranked;
        }
        CauseGroup third = causes.get(PLACE - 1);
        return causes.stream()
                .skip(PLACE)
                .filter(CauseGroup::ofManualsOnly)
                .findFirst()
                .filter(manual -> manual.score() >= NEARLY * third.score())
                .map(manual -> {
                    List<CauseGroup> held = new ArrayList<>(ranked);
                    held.remove(manual);
                    held.add(held.indexOf(third), manual);
                    return held;
                })
                .orElse(ranked);
    }
}
