package org.faultbook.kb.sqlite;

import static org.faultbook.kb.sqlite.Statements.longOrNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.KeptCase;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Takes tickets and versions of them out of the tables within one transaction, and notes what that touched. */
final class Withdrawal {
    private final Transaction t;
    private final Joining joining;
    private final Set<Long> cases = new HashSet<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Set<String> solvers = new TreeSet<>();
    /** Of two equal versions the one that stays, by {@code source:number@version}. */
    private final Map<String, Integer> sameAs = new HashMap<>();

    Withdrawal(Transaction t, Joining joining) {
        this.t = t;
        this.joining = joining;
    }

    Joining joining() {
        return joining;
    }

    /** Notes the case a ticket contributes to now, before or after a change of it. */
    void touches(long ticket) throws SQLException {
        t.statements()
                .list(
                        "SELECT c.id, c.case_id FROM contribution x JOIN fault_case c ON c.id = x.fault_case"
                                + " WHERE x.ticket_id = ?",
                        row -> {
                            names.put(row.getLong(1), row.getString(2));
                            return cases.add(row.getLong(1));
                        },
                        ticket);
    }

    /** Notes a case that an entry of a manual left or joined. */
    void touches(long faultCase, String caseId) {
        names.put(faultCase, caseId);
        cases.add(faultCase);
    }

    /** Distinct cases noted so far. */
    int cases() {
        return cases.size();
    }

    Set<Long> touched() {
        return cases;
    }

    /** Ids of the cases noted that are no more, in order. */
    List<String> gone() throws SQLException {
        Set<String> gone = new TreeSet<>();
        for (Map.Entry<Long, String> named : names.entrySet()) {
            if (t.statements().number("SELECT count(*) FROM present_case WHERE case_id = ?", named.getValue()) == 0) {
                gone.add(named.getValue());
            }
        }
        return List.copyOf(gone);
    }

    void remove(long ticket) throws SQLException {
        Statements s = t.statements();
        touches(ticket);
        joining.withdraw(t, ticket);
        s.run("DELETE FROM ticket_delivery WHERE ticket_id = ?", ticket);
        s.list(
                "DELETE FROM ticket_version WHERE ticket_id = ? RETURNING json_extract(payload, '$.solver')",
                row -> note(row.getString(1)),
                ticket);
        record Opened(@Nullable String unit, @Nullable Long at) {}
        Opened opened = s.first(
                "DELETE FROM ticket WHERE id = ? RETURNING unit, opened",
                row -> new Opened(row.getString(1), longOrNull(row, 2)),
                ticket);
        if (opened != null) {
            RepeatVisits.noLongerOpened(t, opened.unit, opened.at, ticket);
        }
    }

    /** Removes the versions of a ticket that no delivery names any more. */
    void removeUnused(long ticket) throws SQLException {
        t.statements()
                .list(
                        "DELETE FROM ticket_version WHERE ticket_id = ?1 AND version NOT IN"
                                + " (SELECT version FROM ticket_delivery WHERE ticket_id = ?1)"
                                + " RETURNING json_extract(payload, '$.solver')",
                        row -> note(row.getString(1)),
                        ticket);
    }

    void sameAs(Ticket gone, int version) {
        sameAs.put(gone.key().id() + "@" + gone.version(), version);
    }

    private boolean note(@Nullable String solver) {
        return solver != null && solvers.add(solver);
    }

    /** Removes the persons that were noted and that nothing names any more; returns how many. */
    int removePersons() throws SQLException {
        return solvers.isEmpty()
                ? 0
                : t.statements()
                        .run(
                                "DELETE FROM person WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN"
                                        + " (SELECT json_extract(payload, '$.solver') FROM ticket_version"
                                        + " WHERE json_extract(payload, '$.solver') IS NOT NULL)"
                                        + " AND id NOT IN (SELECT actor FROM case_version)"
                                        + " AND id NOT IN (SELECT actor FROM curation_act)",
                                Json.write(List.copyOf(solvers)));
    }

    /** Evidence as it stands now; null where its version of a ticket is gone. */
    @Nullable
    Evidence left(Evidence evidence) {
        return Quotes.left(t.statements(), sameAs, evidence);
    }

    /** Notes a case whose versions were altered. */
    void altered(long faultCase) throws SQLException {
        cases.add(faultCase);
        t.touch(faultCase);
    }

    /** Of the cases noted those that are there because a person touched them, in the order of their ids. */
    List<KeptCase> kept() throws SQLException {
        List<KeptCase> kept = new ArrayList<>();
        for (long faultCase : cases) {
            kept.addAll(t.statements()
                    .list(
                            "SELECT c.case_id, c.case_key, v.article, v.actor, v.at FROM present_case c"
                                    + " JOIN case_version v ON v.fault_case = c.id AND v.version = c.latest_version"
                                    + " WHERE c.id = ? AND c.answering_version IS NOT NULL",
                            row -> {
                                String cause = Json.read(row.getString(3), Article.class)
                                        .cause()
                                        .text();
                                return new KeptCase(
                                        row.getString(1),
                                        cause == null
                                                ? Json.read(row.getString(2), CaseKey.class)
                                                        .cause()
                                                : cause,
                                        new Actor(row.getString(4)),
                                        java.time.Instant.parse(row.getString(5)));
                            },
                            faultCase));
        }
        kept.sort(null);
        return kept;
    }
}
