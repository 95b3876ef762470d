package org.faultbook.kb.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.memory.State.StoredAct;
import org.faultbook.kb.ticket.TicketKey;

/** Where a ticket or an entry answers: its own case, by its key or a split, and what that leads to by merges. */
final class Leads {
    private Leads() {}

    private static boolean stands(State s, StoredAct act, Kind kind) {
        return act.act().kind() == kind && !s.undoneBy.containsKey(act.act().id());
    }

    /** The case of a ticket's key, or the one that the last split that stands put it into. */
    static String own(State s, TicketKey ticket, String keyCase) {
        return s.acts.descendingMap().values().stream()
                .filter(a ->
                        stands(s, a, Kind.SPLIT) && keyCase.equals(a.keyCases().get(ticket)))
                .map(a -> a.act().last())
                .findFirst()
                .orElse(keyCase);
    }

    /** The case that answers for this one: itself where it was not merged. */
    static String answering(State s, String caseId) {
        return chain(s, caseId).getLast();
    }

    /** Itself, what that leads to, and so on to the one that answers. */
    static List<String> chain(State s, String caseId) {
        List<String> chain = new ArrayList<>();
        for (String next = caseId; next != null; next = s.leads.get(next)) {
            chain.add(next);
        }
        return chain;
    }

    /** All that lead to any of these cases, at any remove, and to which. */
    static Map<String, String> into(State s, Collection<String> caseIds) {
        Map<String, String> led = new TreeMap<>();
        for (String from : s.leads.keySet()) {
            chain(s, from).stream().skip(1).filter(caseIds::contains).forEach(answering -> led.put(from, answering));
        }
        return led;
    }

    /** Whether a merge or a split that stands names the case. */
    static boolean isNeeded(State s, String caseId) {
        return s.acts.values().stream()
                .anyMatch(a -> (stands(s, a, Kind.MERGE) || stands(s, a, Kind.SPLIT))
                        && a.act().names(caseId));
    }
}
