package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Where a ticket or an entry answers: its own case, by its key or a split, and what that leads to by merges. */
final class Leads {
    private Leads() {}

    /** The case of a ticket's key, or the one that the last split that stands put it into. */
    static String own(Statements s, TicketKey ticket, String keyCase) throws SQLException {
        String split = s.first(
                "SELECT p.into_case FROM curation_act_ticket p WHERE p.source = ? AND p.number = ? AND p.key_case = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM curation_act u WHERE u.undoes = p.act)"
                        + " ORDER BY p.act DESC LIMIT 1",
                row -> row.getString(1),
                ticket.source(),
                ticket.number(),
                keyCase);
        return split == null ? keyCase : split;
    }

    /** The case that answers for this one: itself where it was not merged. */
    static String answering(Statements s, String caseId) throws SQLException {
        return chain(s, caseId).getLast();
    }

    /** Itself, what that leads to, and so on to the one that answers. */
    static List<String> chain(Statements s, String caseId) throws SQLException {
        List<String> chain = new ArrayList<>();
        for (String next = caseId; next != null; next = next(s, next)) {
            chain.add(next);
        }
        return chain;
    }

    private static @Nullable String next(Statements s, String caseId) throws SQLException {
        return s.first("SELECT into_case FROM case_lead WHERE from_case = ?", row -> row.getString(1), caseId);
    }

    /** All that lead to any of these cases, at any remove, and to which. */
    static Map<String, String> into(Statements s, Collection<String> caseIds) throws SQLException {
        Map<String, String> led = new TreeMap<>();
        s.list(
                "WITH RECURSIVE led(case_id, answering) AS (SELECT l.from_case, l.into_case FROM json_each(?) j"
                        + " JOIN case_lead l ON l.into_case = j.value UNION"
                        + " SELECT l.from_case, led.answering FROM led JOIN case_lead l ON l.into_case = led.case_id)"
                        + " SELECT case_id, answering FROM led",
                row -> led.put(row.getString(1), row.getString(2)),
                Json.write(List.copyOf(caseIds)));
        return led;
    }
}
