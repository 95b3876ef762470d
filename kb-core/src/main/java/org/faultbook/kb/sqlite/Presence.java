package org.faultbook.kb.sqlite;

import java.sql.SQLException;

/**
 * Whether a case is one: it answers itself, and something tells of it or a person touched it. A case that ceases to be leaves
 * a tombstone for the index. Its row stays while an act that stands or a version needs it.
 */
final class Presence {
    private static final String STATE = "SELECT c.case_id, c.present, (c.seen_in_tickets > 0 OR c.in_manuals > 0"
            + " OR c.answering_version IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM case_lead l"
            + " WHERE l.from_case = c.case_id) FROM fault_case c WHERE c.id = ?";

    private static final String IS_NEEDED = "SELECT EXISTS (SELECT 1 FROM case_version v WHERE v.fault_case = ?1)"
            + " OR EXISTS (SELECT 1 FROM curation_act_case n JOIN curation_act a ON a.id = n.act WHERE n.case_id = ?2"
            + " AND a.kind IN ('MERGE', 'SPLIT') AND NOT EXISTS (SELECT 1 FROM curation_act u WHERE u.undoes = a.id))";

    private Presence() {}

    private record State(String caseId, boolean present, boolean shouldBe) {}

    /** To be called when the tickets, entries, versions or leads of a case have changed. */
    static void settle(Transaction t, long faultCase) throws SQLException {
        Statements s = t.statements();
        State state =
                s.first(STATE, row -> new State(row.getString(1), row.getInt(2) == 1, row.getInt(3) == 1), faultCase);
        if (state == null || state.present && state.shouldBe) {
            return;
        }
        if (state.shouldBe) {
            s.run("DELETE FROM case_tombstone WHERE case_id = ?", state.caseId);
            s.run("UPDATE fault_case SET present = 1 WHERE id = ?", faultCase);
            t.touch(faultCase);
            return;
        }
        if (state.present) {
            s.run("INSERT INTO case_tombstone (case_id, revision) VALUES (?, ?)", state.caseId, t.nextRevision());
            s.run("UPDATE fault_case SET present = 0 WHERE id = ?", faultCase);
        }
        if (s.number(IS_NEEDED, faultCase, state.caseId) == 0) {
            s.run("DELETE FROM fault_case WHERE id = ?", faultCase);
            t.removed(faultCase);
        }
    }
}
