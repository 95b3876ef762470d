package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.EditionChange;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.SupersededCase;

/** Cases that persons left resting on editions that do not answer any more. */
final class EditionsLeft {
    /** Of each case nobody tells of any more and of each manual that did the last edition; bare columns go with max(). */
    private static final String SUPERSEDED = """
            WITH RECURSIVE led(case_id, answering) AS (
                SELECT from_case, into_case FROM case_lead UNION
                SELECT led.case_id, l.into_case FROM led JOIN case_lead l ON l.from_case = led.answering)
            SELECT case_id, rested, newest, max(version) FROM (
                SELECT c.case_id, o.payload AS rested, n.payload AS newest, o.version, n.manual_id
                FROM present_case c
                JOIN case_version v ON v.fault_case = c.id AND v.version = c.latest_version
                JOIN manual_entry e ON e.case_id = c.case_id
                    OR e.case_id IN (SELECT led.case_id FROM led WHERE led.answering = c.case_id)
                JOIN manual o ON o.id = e.manual AND o.answers = 0
                JOIN manual n ON n.manual_id = o.manual_id AND n.answers = 1
                WHERE c.seen_in_tickets = 0 AND c.in_manuals = 0 AND c.answering_version IS NOT NULL
                    AND 1000000 * unixepoch(v.at, 'subsec') < n.at)
            GROUP BY case_id, manual_id ORDER BY case_id, manual_id LIMIT ?""";

    /** Of each of the cases asked for: itself, and those merged into it. */
    private static final String OWN = """
            WITH RECURSIVE own(case_id, answering) AS (
                SELECT value, value FROM json_each(?) UNION
                SELECT l.from_case, own.answering FROM own JOIN case_lead l ON l.into_case = own.case_id)
            """;

    private static final String TOLD_BEFORE = OWN + """
            SELECT own.answering, e.payload, o.payload, n.payload
            FROM own JOIN manual_entry e ON e.case_id = own.case_id
            JOIN manual o ON o.id = e.manual AND o.answers = 0 AND o.place > 0
            JOIN manual n ON n.manual_id = o.manual_id AND n.answers = 1 AND n.place > o.place
            JOIN present_case c ON c.case_id = own.answering AND c.answering_version IS NOT NULL
            JOIN case_version v ON v.fault_case = c.id AND v.version = c.latest_version
                AND 1000000 * unixepoch(v.at, 'subsec') < n.at
            ORDER BY own.answering, o.manual_id, o.place, e.id""";

    private static final String TOLD_NOW = OWN + """
            SELECT own.answering, e.payload FROM own JOIN manual_entry e ON e.case_id = own.case_id
                AND e.fault_case IS NOT NULL""";

    private EditionsLeft() {}

    static List<SupersededCase> resting(Statements s, int limit) throws SQLException {
        return s.list(
                SUPERSEDED,
                row -> new SupersededCase(
                        row.getString(1),
                        Json.read(row.getString(2), Manual.class),
                        Json.read(row.getString(3), Manual.class)),
                limit);
    }

    static Map<String, List<SupersededCase>> replaced(Statements s, Collection<String> caseIds) throws SQLException {
        Map<String, List<EditionChange>> before = new TreeMap<>();
        s.list(
                TOLD_BEFORE,
                row -> before.computeIfAbsent(row.getString(1), c -> new ArrayList<>())
                        .add(new EditionChange(
                                Json.read(row.getString(2), ManualEntry.class),
                                Json.read(row.getString(3), Manual.class),
                                Json.read(row.getString(4), Manual.class))),
                Json.write(List.copyOf(caseIds)));
        Map<String, List<ManualEntry>> now = new HashMap<>();
        if (!before.isEmpty()) {
            s.list(
                    TOLD_NOW,
                    row -> now.computeIfAbsent(row.getString(1), c -> new ArrayList<>())
                            .add(Json.read(row.getString(2), ManualEntry.class)),
                    Json.write(List.copyOf(before.keySet())));
        }
        Map<String, List<SupersededCase>> replaced = new TreeMap<>();
        before.forEach((id, told) -> replaced.put(id, EditionChange.of(id, told, now.getOrDefault(id, List.of()))));
        replaced.values().removeIf(List::isEmpty);
        return replaced;
    }
}
