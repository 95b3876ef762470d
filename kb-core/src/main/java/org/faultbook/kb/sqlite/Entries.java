package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;

/** Joins the entries of an edition to cases and takes them back. */
final class Entries {
    private final Transaction t;
    private final Statements s;
    private final Joining joining;
    private final Touched touched;

    /** Told of each case that an entry leaves or joins. */
    interface Touched {
        Touched NOBODY = (faultCase, caseId) -> {};

        void by(long faultCase, String caseId);
    }

    Entries(Transaction t, Joining joining, Touched touched) {
        this.t = t;
        this.s = t.statements();
        this.joining = joining;
        this.touched = touched;
    }

    private record Row(long id, long faultCase, String keyCase, String payload) {}

    private List<Row> rows(long manual) throws SQLException {
        return s.list(
                "SELECT id, fault_case, case_id, payload FROM manual_entry WHERE manual = ? ORDER BY id",
                row -> new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
                manual);
    }

    void add(long manual, ManualEntry entry) throws SQLException {
        s.run(
                "INSERT INTO manual_entry (manual, number, case_id, payload) VALUES (?, ?, ?, ?)",
                manual,
                entry.number(),
                joining.caseId(entry.key()),
                Json.write(entry));
    }

    void join(long manual, Change change) throws SQLException {
        for (Row row : rows(manual)) {
            ManualEntry entry = Json.read(row.payload, ManualEntry.class);
            String answering = Leads.answering(s, row.keyCase);
            long faultCase = Joining.caseOf(t, answering, row.keyCase, entry.key(), change);
            s.run("UPDATE manual_entry SET fault_case = ? WHERE id = ?", faultCase, row.id);
            for (String code : new TreeSet<>(entry.codes())) {
                s.run(
                        "INSERT INTO manual_entry_code (entry, code, fault_case) VALUES (?, ?, ?)",
                        row.id,
                        code,
                        faultCase);
            }
            count(faultCase, 1);
            Presence.settle(t, faultCase);
            touched.by(faultCase, answering);
        }
    }

    void withdraw(long manual) throws SQLException {
        for (Row row : rows(manual)) {
            if (row.faultCase != 0) {
                s.run("DELETE FROM manual_entry_code WHERE entry = ?", row.id);
                s.run("UPDATE manual_entry SET fault_case = NULL WHERE id = ?", row.id);
                count(row.faultCase, -1);
                touched.by(row.faultCase, Leads.answering(s, row.keyCase));
                Presence.settle(t, row.faultCase);
            }
        }
    }

    private void count(long faultCase, int entries) throws SQLException {
        s.run("UPDATE fault_case SET in_manuals = in_manuals + ? WHERE id = ?", entries, faultCase);
        t.touch(faultCase);
    }
}
