package org.faultbook.kb.curation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.CurationRefused.Reason;

/**
 * Which acts can be taken back while which later ones stand. A version is taken back only as the newest of its case. A merge
 * cannot be while a text stands that was written for both cases. A split cannot be while anything was done to the case it
 * made. All else is harmless: where a ticket answers follows from the acts that are left, in whatever order the others went.
 */
public final class UndoRules {
    private UndoRules() {}

    /**
     * @param later acts after this one that stand and name any of its cases or of {@code answering}
     * @param answering the cases that the second case of a MERGE leads to now, itself first
     * @throws CurationRefused where the act is undone, is an undo, or later acts rest on it
     */
    public static void check(CurationAct act, Collection<CurationAct> later, Collection<String> answering) {
        Long undoneBy = act.undoneBy();
        if (act.kind() == Kind.UNDO) {
            throw new CurationRefused(Reason.IS_AN_UNDO, "act " + act.id() + " is an undo: do again what it took back");
        }
        if (undoneBy != null) {
            throw new CurationRefused(
                    Reason.UNDONE_BEFORE, "act " + act.id() + " was undone by act " + undoneBy, List.of(undoneBy));
        }
        List<Long> first = later.stream()
                .filter(l -> l.stands() && l.kind() != Kind.UNDO && l.id() > act.id() && restsOn(l, act, answering))
                .map(CurationAct::id)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (!first.isEmpty()) {
            throw new CurationRefused(
                    Reason.LATER_ACTS, "act " + act.id() + " cannot be undone before " + first, first);
        }
    }

    private static boolean restsOn(CurationAct later, CurationAct act, Collection<String> answering) {
        return switch (act.kind()) {
            case EDIT, TRANSITION ->
                later.cases().stream().anyMatch(c -> c.changed() && act.names(c.caseId()))
                        || later.kind() == Kind.MERGE && act.names(later.first());
            case MERGE -> later.kind() == Kind.EDIT && answering.contains(later.first());
            case SPLIT -> later.kind() != Kind.APART && later.names(act.last());
            case APART, UNDO -> false;
        };
    }
}
