package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.kb.faultcase.ActOutcome;

/**
 * How each clause's act ended, decided before the clauses are labelled: an act followed by words of failure in its own
 * clause or opening the next (换了电容无效; bled it, no better) was an attempt; one that is advised was not tried.
 */
final class Attempts {
    /** Clauses that say by themselves that what was tried did not help. */
    private static final Set<String> BARE_FAILURES =
            Set.of("same", "nothing", "no", "no good", "not it", "没用", "无用", "不对", "一样");

    private Attempts() {}

    /** One outcome for each clause, SEEN where nothing else is told; null never. */
    static List<ActOutcome> of(List<Clause> clauses) {
        List<ActOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            outcomes.add(outcome(clauses, i));
        }
        return outcomes;
    }

    private static ActOutcome outcome(List<Clause> clauses, int i) {
        Clause clause = clauses.get(i);
        CueHit act = clause.act();
        if (act == null && resetInVain(clause)) {
            return ActOutcome.NOT_FIXED;
        }
        if (act == null) {
            return putOff(clause) ? ActOutcome.NOT_TRIED : ActOutcome.SEEN;
        }
        CueHit failed = clause.first(CueKind.FAILED);
        if (failed != null && failed.start() >= act.end()) {
            return ActOutcome.NOT_FIXED;
        }
        CueHit plan = clause.first(CueKind.PLAN);
        if (plan != null) {
            return ActOutcome.NOT_TRIED;
        }
        if (clause.has(CueKind.PARTIAL)) {
            return ActOutcome.PARTIAL;
        }
        return i + 1 < clauses.size() ? toldByNext(clauses.get(i + 1)) : ActOutcome.SEEN;
    }

    /** 复位几次都跳: it was reset, and what is told next is the fault. */
    private static boolean resetInVain(Clause clause) {
        CueHit named = clause.first(CueKind.ACT);
        return named != null
                && "reset".equals(named.group(CueKind.ACT))
                && !clause.negated(named)
                && ActLookalikes.is(clause, named);
    }

    /** 没打力矩, 未张紧: somebody left it undone, which is a state the fault may come from. */
    static boolean leftUndone(Clause clause) {
        CueHit named = clause.namedAct();
        return named != null && clause.act() == null && clause.negated(named) && !putOff(clause);
    }

    private static boolean putOff(Clause clause) {
        CueHit named = clause.namedAct();
        if (named == null || !clause.negated(named)) {
            return false;
        }
        return clause.has(CueKind.PLAN) || "replace".equals(named.group(CueKind.ACT));
    }

    private static ActOutcome toldByNext(Clause next) {
        if (BARE_FAILURES.contains(next.text().toLowerCase(Locale.ROOT))) {
            return ActOutcome.NOT_FIXED;
        }
        CueHit failed = next.first(CueKind.FAILED);
        CueHit act = next.act();
        if (failed != null && (act == null || failed.start() < act.start())) {
            return ActOutcome.NOT_FIXED;
        }
        return next.has(CueKind.PARTIAL) && act == null ? ActOutcome.PARTIAL : ActOutcome.SEEN;
    }
}
