package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Merges and splits within one transaction: which tickets and entries answer in which case. */
final class Partition {
    private final Transaction t;
    private final Statements s;
    private final Joining joining;
    private final CaseIdentity identity;

    Partition(Transaction t, Joining joining, CaseIdentity identity) {
        this.t = t;
        this.s = t.statements();
        this.joining = joining;
        this.identity = identity;
    }

    /** Leads a case into another; both answer so far. */
    void lead(long act, CaseRow from, CaseRow into) throws SQLException {
        lead(act, from.head().id(), into.head().id());
        move(from.id(), into.id(), null);
    }

    private void lead(long act, String from, String into) throws SQLException {
        s.run("INSERT INTO case_lead (from_case, into_case, act) VALUES (?, ?, ?)", from, into, act);
    }

    /** Lets the cases of a merge answer for themselves again. */
    void unlead(CurationAct merge) throws SQLException {
        long place = row(Leads.answering(s, merge.last()));
        s.run("DELETE FROM case_lead WHERE from_case = ?", merge.first());
        Set<String> own = new TreeSet<>(Leads.into(s, List.of(merge.first())).keySet());
        own.add(merge.first());
        move(place, row(merge.first()), own);
        // where it led to may be kept for this merge alone
        Presence.settle(t, row(merge.last()));
    }

    private long row(String caseId) throws SQLException {
        return s.number("SELECT id FROM fault_case WHERE case_id = ?", caseId);
    }

    /** Moves tickets and entries, those of these own cases or all. */
    private void move(long from, long into, @Nullable Collection<String> own) throws SQLException {
        String ids = own == null ? null : Json.write(own);
        s.run(
                "UPDATE contribution SET fault_case = ?1 WHERE fault_case = ?2"
                        + " AND (?3 IS NULL OR own_case IN (SELECT value FROM json_each(?3)))",
                into,
                from,
                ids);
        s.run(
                "UPDATE contribution_code SET fault_case = ?1 WHERE fault_case = ?2 AND ticket_id IN"
                        + " (SELECT ticket_id FROM contribution WHERE fault_case = ?1)",
                into,
                from);
        s.run(
                "UPDATE manual_entry SET fault_case = ?1 WHERE fault_case = ?2"
                        + " AND (?3 IS NULL OR case_id IN (SELECT value FROM json_each(?3)))",
                into,
                from,
                ids);
        s.run(
                "UPDATE manual_entry_code SET fault_case = ?1 WHERE fault_case = ?2 AND entry IN"
                        + " (SELECT id FROM manual_entry WHERE fault_case = ?1)",
                into,
                from);
        for (long moved : List.of(from, into)) {
            s.run(
                    "UPDATE fault_case SET (seen_in_tickets, closed_with_fix) = (SELECT count(*),"
                            + " ifnull(sum(x.closed_with_fix), 0) FROM contribution x WHERE x.fault_case = ?1),"
                            + " in_manuals = (SELECT count(*) FROM manual_entry e WHERE e.fault_case = ?1) WHERE id = ?1",
                    moved);
            t.touch(moved);
            Presence.settle(t, moved);
        }
    }

    /** A ticket of a case, with what it brings. */
    private record Told(TicketKey ticket, Contribution contribution) {}

    /** The key of the case that these tickets of a case make: theirs where they have one in common, with a number. */
    CaseKey keyOfSplit(CaseRow from, Collection<TicketKey> tickets) throws SQLException {
        Set<String> texts = new TreeSet<>();
        CaseKey common = from.head().key();
        for (Told told : told(from.id(), tickets)) {
            texts.add(told.contribution.key().text());
            common = told.contribution.key();
        }
        CaseKey key = texts.size() == 1 ? common : from.head().key();
        int number = 1;
        while (isTaken(identity.of(key.split(number)))) {
            number++;
        }
        return key.split(number);
    }

    private boolean isTaken(String caseId) throws SQLException {
        return row(caseId) != 0
                || s.number("SELECT EXISTS (SELECT 1 FROM curation_act_case WHERE case_id = ?)", caseId) == 1;
    }

    /** Which of these tickets are none of the case. */
    List<TicketKey> notOf(CaseRow from, Collection<TicketKey> tickets) throws SQLException {
        List<TicketKey> missing = new ArrayList<>(new TreeSet<>(tickets));
        missing.removeAll(told(from.id(), tickets).stream().map(Told::ticket).toList());
        return missing;
    }

    private List<Told> told(long faultCase, Collection<TicketKey> tickets) throws SQLException {
        List<Told> told = new ArrayList<>();
        for (TicketKey key : new TreeSet<>(tickets)) {
            told.addAll(s.list(
                    "SELECT x.payload FROM ticket t JOIN contribution x ON x.ticket_id = t.id"
                            + " WHERE t.source = ? AND t.number = ? AND x.fault_case = ?",
                    row -> new Told(key, Json.read(row.getString(1), Contribution.class)),
                    key.source(),
                    key.number(),
                    faultCase));
        }
        return told;
    }

    /** Puts tickets of a case into one of this key. */
    void split(long act, CaseRow from, Collection<TicketKey> tickets, CaseKey key, Change change) throws SQLException {
        String into = identity.of(key);
        Joining.draft(t, into, key, change);
        for (Told told : told(from.id(), tickets)) {
            s.run(
                    "INSERT INTO curation_act_ticket (act, source, number, key_case, into_case) VALUES (?, ?, ?, ?, ?)",
                    act,
                    told.ticket.source(),
                    told.ticket.number(),
                    identity.of(told.contribution.key()),
                    into);
            joining.join(t, told.contribution, change);
        }
    }

    /** Lets the tickets of a split answer where they would without it, once {@code undo} is recorded. */
    void unsplit(CurationAct split, long undo, Change change) throws SQLException {
        long made = row(split.last());
        List<String> payloads = s.list(
                "SELECT payload FROM contribution WHERE fault_case = ? ORDER BY ticket_id",
                row -> row.getString(1),
                made);
        for (String payload : payloads) {
            joining.join(t, Json.read(payload, Contribution.class), change);
        }
        lead(undo, split.last(), split.first());
        Presence.settle(t, made);
        Presence.settle(t, row(split.first()));
    }
}
