package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ScopeRelation;
import org.faultbook.kb.equipment.UnitTraits;
import org.faultbook.kb.faultcase.CaseSummary;

/**
 * The prior of the source: who made a machine and says in a bulletin why it shows a symptom knows more than any number of
 * tickets that guess. Among causes of one symptom what a bulletin says stands before what tickets tell, as documents of
 * higher authority stand before others (a query-independent prior: Kraaij, Westerveld and Hiemstra, SIGIR 2002), here as an
 * order of ranks, so that no number of tickets outvotes it.
 *
 * <p>It acts only where the bulletin is known to hold for the machine asked about and was found for the symptom nearly as
 * well as the best record: outside its scope, and for another symptom, a bulletin is one record among others.
 */
final class SourceRank {
    /** A record that scores at least so much of the best one tells of the same symptom. */
    private static final double SAME_SYMPTOM = 0.6;

    private static final double STEP = 0.01;

    private final EquipmentScope asked;
    private final UnitTraits unit;
    private final Map<String, CaseSummary> speaking = new HashMap<>();
    private final Map<String, Double> scores = new HashMap<>();
    private double best;

    SourceRank(EquipmentScope asked, UnitTraits unit) {
        this.asked = asked;
        this.unit = unit;
    }

    /** Sees one retrieved record of a cause. */
    void saw(String cause, CaseSummary found, double steered) {
        best = Math.max(best, steered);
        if (found.bulletin() && holdsFor(found.scope()) && steered > scores.getOrDefault(cause, 0.0)) {
            scores.put(cause, steered);
            speaking.put(cause, found);
        }
    }

    /**
     * The causes with what bulletins say of the symptom first, ranked among themselves as before.
     *
     * @param ranked best first
     * @param order of causes by score
     */
    List<CauseGroup> apply(List<CauseGroup> ranked, Comparator<CauseGroup> order) {
        List<CauseGroup> told = new ArrayList<>();
        List<CauseGroup> rest = new ArrayList<>();
        for (CauseGroup group : ranked) {
            boolean same = scores.getOrDefault(group.key(), 0.0) >= SAME_SYMPTOM * best && best > 0;
            (same && !group.unknown() ? told : rest).add(group);
        }
        if (told.isEmpty() || rest.isEmpty()) {
            return ranked;
        }
        CauseGroup first = rest.stream().filter(g -> !g.unknown()).findFirst().orElse(rest.getFirst());
        told.sort(order);
        double floor = rest.stream().mapToDouble(CauseGroup::score).max().orElse(0);
        double lift = Math.max(0, floor + STEP - told.getLast().score());
        List<CauseGroup> all = new ArrayList<>();
        for (CauseGroup group : told) {
            CaseSummary bulletin = speaking.get(group.key());
            all.add(bulletin == null ? group : group.before(group.score() < floor ? first : null, bulletin, lift));
        }
        all.addAll(rest);
        return all;
    }

    /** Whether a bulletin is known to hold for what was asked about: its machine, and its limits where it has any. */
    private boolean holdsFor(EquipmentScope scope) {
        ScopeRelation relation = asked.relationTo(scope.limited(null, null, null));
        boolean machine = relation == ScopeRelation.SAME || relation == ScopeRelation.WIDER;
        UnitTraits.Fit fit = unit.within(scope);
        return machine && (scope.isLimited() ? fit == UnitTraits.Fit.INSIDE : fit == UnitTraits.Fit.OPEN);
    }
}
