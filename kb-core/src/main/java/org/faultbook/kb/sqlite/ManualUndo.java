package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.manual.EditionStanding;
import org.faultbook.kb.sqlite.ManualTable.Delivered;

/** Takes the editions that one batch brought back, within one transaction. */
final class ManualUndo {
    private final Statements s;
    private final ManualTable table;
    private long removed;
    private long restored;
    private long unchanged;

    ManualUndo(Transaction t, Joining joining, Withdrawal withdrawal) {
        this.s = t.statements();
        this.table = new ManualTable(t, new Entries(t, joining, withdrawal::touches));
    }

    void run(long batch, Change change) throws SQLException {
        List<String> brought = s.list(
                "SELECT DISTINCT m.manual_id FROM manual_delivery d JOIN manual m ON m.id = d.manual"
                        + " WHERE d.batch_id = ? ORDER BY 1",
                row -> row.getString(1),
                batch);
        for (String manualId : brought) {
            s.run(
                    "DELETE FROM manual_delivery WHERE batch_id = ? AND manual IN"
                            + " (SELECT id FROM manual WHERE manual_id = ?)",
                    batch,
                    manualId);
            withdraw(manualId, change);
        }
        Originals.removeUnused(s);
    }

    private void withdraw(String manualId, Change change) throws SQLException {
        long before = table.answering(manualId);
        List<Delivered> left = table.deliveries(manualId);
        if (left.isEmpty()) {
            table.stand(before, 0, null);
            removed++;
        } else {
            EditionStanding standing = ManualTable.standing(left);
            table.place(manualId, standing);
            long after = table.row(manualId, standing.newest());
            if (after == before) {
                unchanged++;
            } else {
                table.stand(before, after, change);
                restored++;
            }
        }
        table.removeUnused(manualId);
    }

    long removed() {
        return removed;
    }

    long restored() {
        return restored;
    }

    long unchanged() {
        return unchanged;
    }
}
