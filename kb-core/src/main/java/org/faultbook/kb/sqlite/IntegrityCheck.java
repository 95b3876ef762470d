package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.faultcase.RepeatVisit;

/** Asks SQLite whether the file is sound, and the tables whether they agree with one another. */
final class IntegrityCheck {
    private static final long WINDOW = RepeatVisit.WINDOW.toSeconds() * 1_000_000;

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
                "SELECT count(*) FROM fault_case WHERE seen_in_tickets = 0 AND in_manuals = 0"
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
        findings.addAll(new EvidenceCheck(s).findings());
        return findings;
    }

    private static void count(Statements s, List<String> findings, String what, String sql) throws SQLException {
        long count = s.number(sql);
        if (count > 0) {
            findings.add(count + " " + what);
        }
    }
}
