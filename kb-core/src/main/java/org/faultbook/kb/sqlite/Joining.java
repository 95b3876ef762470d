package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.TreeSet;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.port.CaseStore.ConflictException;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Joins tickets to cases and takes them back. Each costs a few rows, however many tickets a case has. */
final class Joining {
    private final CaseIdentity identity;

    Joining(CaseIdentity identity) {
        this.identity = identity;
    }

    /** What a ticket contributes so far. */
    private record Earlier(long faultCase, String own, boolean closedWithFix, String payload, boolean repeated) {}

    String join(Transaction t, Contribution contribution, Change change) throws SQLException {
        long ticket = ticket(t, contribution.ticket());
        if (t.statements()
                        .number(
                                "SELECT count(*) FROM ticket_version WHERE ticket_id = ? AND version = ?",
                                ticket,
                                contribution.ticketVersion())
                == 0) {
            throw new IllegalArgumentException("ticket " + contribution.ticket().id() + " version "
                    + contribution.ticketVersion() + " is not in the store: put it before it joins a case");
        }
        String keyCase = identity.of(contribution.key());
        String own = Leads.own(t.statements(), contribution.ticket(), keyCase);
        String caseId = Leads.answering(t.statements(), own);
        String payload = Json.write(contribution);
        String unit = RepeatVisit.unitKey(contribution.unit());
        boolean repeated = RepeatVisits.followed(t, unit, contribution.closed(), ticket);
        boolean closedWithFix = Visit.closedWithFix(contribution);
        long faultCase = caseOf(t, caseId, keyCase, contribution.key(), change);
        Earlier earlier = earlier(t, ticket);
        if (earlier != null) {
            boolean same = earlier.faultCase == faultCase && earlier.own.equals(own);
            if (same && earlier.payload.equals(payload) && earlier.repeated == repeated) {
                return caseId;
            }
            t.statements().run("DELETE FROM contribution WHERE ticket_id = ?", ticket);
            count(t, earlier.faultCase, -1, earlier.closedWithFix ? -1 : 0);
        }
        t.statements()
                .run(
                        "INSERT INTO contribution (ticket_id, ticket_version, fault_case, own_case, unit, closed, repeated,"
                                + " closed_with_fix, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        ticket,
                        contribution.ticketVersion(),
                        faultCase,
                        own,
                        unit,
                        Micros.orNull(contribution.closed()),
                        repeated ? 1 : 0,
                        closedWithFix ? 1 : 0,
                        payload);
        for (String code : new TreeSet<>(contribution.codes())) {
            t.statements()
                    .run(
                            "INSERT INTO contribution_code (ticket_id, code, fault_case) VALUES (?, ?, ?)",
                            ticket,
                            code,
                            faultCase);
        }
        count(t, faultCase, 1, closedWithFix ? 1 : 0);
        Presence.settle(t, faultCase);
        if (earlier != null && earlier.faultCase != faultCase) {
            Presence.settle(t, earlier.faultCase);
        }
        return caseId;
    }

    void withdraw(Transaction t, TicketKey key) throws SQLException {
        withdraw(t, ticket(t, key));
    }

    void withdraw(Transaction t, long ticket) throws SQLException {
        Earlier earlier = earlier(t, ticket);
        if (earlier != null) {
            t.statements().run("DELETE FROM contribution WHERE ticket_id = ?", ticket);
            count(t, earlier.faultCase, -1, earlier.closedWithFix ? -1 : 0);
            Presence.settle(t, earlier.faultCase);
        }
    }

    private static long ticket(Transaction t, TicketKey key) throws SQLException {
        return t.statements()
                .number("SELECT id FROM ticket WHERE source = ? AND number = ?", key.source(), key.number());
    }

    String caseId(CaseKey key) {
        return identity.of(key);
    }

    /**
     * The row number of a case that answers, drafted where there is none.
     *
     * @param keyCase the case of {@code key}, which may be another one
     */
    static long caseOf(Transaction t, String caseId, String keyCase, CaseKey key, Change change) throws SQLException {
        Statements s = t.statements();
        long known = s.number("SELECT id FROM fault_case WHERE case_id = ?", caseId);
        if (known != 0) {
            // The key of a case that outlived its tickets was forgotten with them: this source tells it again.
            s.run(
                    "UPDATE fault_case SET cause_key = ?1, case_key = ?2 WHERE case_id = ?3 AND cause_key <> ?1",
                    key.cause(),
                    Json.write(key),
                    keyCase);
            return known;
        }
        if (!caseId.equals(keyCase)) {
            throw new IllegalStateException("case " + caseId + " answers for " + keyCase + " and is not in the store");
        }
        return draft(t, caseId, key, change);
    }

    /** Makes a case that nothing tells of yet. */
    static long draft(Transaction t, String caseId, CaseKey key, Change change) throws SQLException {
        t.statements().run("DELETE FROM case_tombstone WHERE case_id = ?", caseId);
        long drafted = t.insert(
                "INSERT INTO fault_case (case_id, product_line, cause_key, case_key, drafted, revision)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                caseId,
                key.productLine().id(),
                key.cause(),
                Json.write(key),
                Json.write(change),
                t.nextRevision());
        t.drafted(drafted);
        return drafted;
    }

    /** A case that a person wrote: drafted and edited at once, and so told by that version. */
    CaseVersion write(Transaction t, CaseKey key, Article article, Change change) throws SQLException {
        String caseId = identity.of(key);
        if (t.statements().number("SELECT count(*) FROM fault_case WHERE case_id = ?", caseId) > 0) {
            throw new ConflictException("there is a case of this key already: " + caseId);
        }
        draft(t, caseId, key, change);
        return Curation.edit(t, caseId, 1, article, change);
    }

    private static @Nullable Earlier earlier(Transaction t, long ticket) throws SQLException {
        return t.statements()
                .first(
                        "SELECT fault_case, own_case, closed_with_fix, payload, repeated FROM contribution"
                                + " WHERE ticket_id = ?",
                        row -> new Earlier(
                                row.getLong(1),
                                row.getString(2),
                                row.getInt(3) == 1,
                                row.getString(4),
                                row.getInt(5) == 1),
                        ticket);
    }

    private static void count(Transaction t, long faultCase, int tickets, int closedWithFix) throws SQLException {
        t.statements()
                .run(
                        "UPDATE fault_case SET seen_in_tickets = seen_in_tickets + ?,"
                                + " closed_with_fix = closed_with_fix + ? WHERE id = ?",
                        tickets,
                        closedWithFix,
                        faultCase);
        t.touch(faultCase);
    }
}
