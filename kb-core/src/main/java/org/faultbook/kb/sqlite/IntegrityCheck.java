package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.faultcase.RepeatVisit;

/** Asks SQLite whether the file is sound, and the tables whether they agree with one another. */
final class IntegrityCheck {
    private static final long WINDOW = RepeatVisit.WINDOW.toSeconds() * 1_000_000;

    /** Of each case that was merged the one that answers; none for those that lead in a circle. */
    private static final String ANSWERING = "WITH RECURSIVE led(case_id, answering) AS (SELECT from_case, into_case"
            + " FROM case_lead UNION SELECT led.case_id, l.into_case FROM led JOIN case_lead l"
            + " ON l.from_case = led.answering) SELECT %s FROM led WHERE answering NOT IN (SELECT from_case FROM case_lead)";

    private IntegrityCheck() {}

    /** What is wrong, in words; empty where nothing is. */
    static List<String> findings(Statements s) throws SQLException {
        List<String> findings = new ArrayList<>();
        for (String line : s.list("PRAGMA integrity_check(20)", row -> row.getString(1))) {
            if (!line.equals("ok")) {
                findings.add(line);
            }
        }
        s.list(
                "PRAGMA foreign_key_check",
                row -> findings.add("a row of " + row.getString(1) + " points at no row of " + row.getString(3)));
        count(
                s,
                findings,
                "cases whose counts differ from their tickets",
                "SELECT count(*) FROM fault_case c WHERE (c.seen_in_tickets, c.closed_with_fix) IS NOT (SELECT count(*),"
                        + " ifnull(sum(x.closed_with_fix), 0) FROM contribution x WHERE x.fault_case = c.id)");
        count(
                s,
                findings,
                "cases whose counts differ from their entries of manuals",
                "SELECT count(*) FROM fault_case c WHERE c.in_manuals <> (SELECT count(*) FROM manual_entry e"
                        + " WHERE e.fault_case = c.id)");
        count(
                s,
                findings,
                "entries of manuals that do not stand as their edition does",
                "SELECT count(*) FROM manual_entry e JOIN manual m ON m.id = e.manual"
                        + " WHERE (e.fault_case IS NOT NULL) <> m.answers");
        count(
                s,
                findings,
                "passages that do not stand as their edition does",
                "SELECT count(*) FROM passage p JOIN manual m ON m.id = p.manual"
                        + " WHERE (p.revision IS NOT NULL) <> m.answers");
        count(
                s,
                findings,
                "manuals whose newest edition does not answer",
                "SELECT count(*) FROM manual m WHERE m.answers <> (m.place ="
                        + " (SELECT max(o.place) FROM manual o WHERE o.manual_id = m.manual_id))");
        count(
                s,
                findings,
                "original files of manuals that are not whole",
                "SELECT count(*) FROM manual_file f WHERE f.bytes <>"
                        + " (SELECT ifnull(sum(length(p.content)), 0) FROM manual_file_part p WHERE p.file = f.id)");
        count(
                s,
                findings,
                "cases without tickets and manuals that nobody touched",
                "SELECT count(*) FROM present_case WHERE seen_in_tickets = 0 AND in_manuals = 0"
                        + " AND answering_version IS NULL");
        count(
                s,
                findings,
                "tickets that join with a version that is not their newest",
                "SELECT count(*) FROM contribution x JOIN ticket t ON t.id = x.ticket_id"
                        + " WHERE t.version <> x.ticket_version");
        count(
                s,
                findings,
                "repeat visits wrongly noted",
                "SELECT count(*) FROM contribution x WHERE x.repeated <> (x.unit IS NOT NULL AND x.closed IS NOT NULL"
                        + " AND EXISTS (SELECT 1 FROM ticket t WHERE t.unit = x.unit AND t.opened > x.closed"
                        + " AND t.opened <= x.closed + " + WINDOW + " AND t.id <> x.ticket_id))");
        count(
                s,
                findings,
                "revisions beyond the counter",
                "SELECT count(*) FROM (SELECT revision FROM fault_case UNION ALL SELECT revision FROM case_tombstone"
                        + " UNION ALL SELECT revision FROM passage UNION ALL SELECT revision FROM passage_tombstone)"
                        + " WHERE revision > (SELECT value FROM store_counter WHERE name = 'revision')");
        long damaged = new Photos(s).damaged();
        if (damaged > 0) {
            findings.add(damaged + " photographs that have other bytes than they were kept with");
        }
        acts(s, findings);
        findings.addAll(new EvidenceCheck(s).findings());
        return findings;
    }

    /** Whether all answers where the acts that stand lead it. */
    private static void acts(Statements s, List<String> findings) throws SQLException {
        count(
                s,
                findings,
                "cases that answer though another one answers for them, or that do not though none does",
                "SELECT count(*) FROM fault_case c WHERE c.present <> (NOT EXISTS (SELECT 1 FROM case_lead l"
                        + " WHERE l.from_case = c.case_id) AND (c.seen_in_tickets > 0 OR c.in_manuals > 0"
                        + " OR c.answering_version IS NOT NULL))");
        count(
                s,
                findings,
                "cases whose removal does not stand as they do",
                "SELECT count(*) FROM fault_case c WHERE c.present = EXISTS (SELECT 1 FROM case_tombstone d"
                        + " WHERE d.case_id = c.case_id)");
        count(
                s,
                findings,
                "merges that lead nowhere",
                "SELECT count(*) FROM case_lead l WHERE l.from_case NOT IN (" + ANSWERING.formatted("case_id") + ")");
        count(
                s,
                findings,
                "merges whose act does not stand",
                "SELECT count(*) FROM case_lead l JOIN curation_act a ON a.id = l.act WHERE a.kind NOT IN ('MERGE', 'UNDO')"
                        + " OR EXISTS (SELECT 1 FROM curation_act u WHERE u.undoes = a.id)");
        String led = " JOIN fault_case c ON c.id = x.fault_case LEFT JOIN (" + ANSWERING.formatted("*")
                + ") l ON l.case_id = x.%1$s WHERE c.case_id <> ifnull(l.answering, x.%1$s)";
        count(
                s,
                findings,
                "tickets that answer in another case than their own leads to",
                "SELECT count(*) FROM contribution x" + led.formatted("own_case"));
        count(
                s,
                findings,
                "entries of manuals that answer in another case than their own leads to",
                "SELECT count(*) FROM manual_entry x" + led.formatted("case_id"));
        count(
                s,
                findings,
                "tickets of a split that does not stand or is not theirs",
                "SELECT count(*) FROM contribution x JOIN ticket t ON t.id = x.ticket_id WHERE x.own_case IN"
                        + " (SELECT into_case FROM curation_act_ticket) AND NOT EXISTS (SELECT 1 FROM curation_act_ticket p"
                        + " WHERE p.source = t.source AND p.number = t.number AND p.into_case = x.own_case"
                        + " AND NOT EXISTS (SELECT 1 FROM curation_act u WHERE u.undoes = p.act))");
    }

    private static void count(Statements s, List<String> findings, String what, String sql) throws SQLException {
        long count = s.number(sql);
        if (count > 0) {
            findings.add(count + " " + what);
        }
    }
}
