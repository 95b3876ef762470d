package org.faultbook.kb.sqlite;

import static org.faultbook.kb.sqlite.Statements.integerOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CaseAssembly;
import org.faultbook.kb.faultcase.CaseHead;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Visit;
import org.jspecify.annotations.Nullable;

/** A row of {@code fault_case} with its answering version. {@code drafted} tells who drafted the case. */
record CaseRow(long id, CaseHead head, Change drafted) {
    /** The columns {@link #read} wants; of cases that answer no more, too. */
    static final String SELECT =
            "SELECT c.id, c.case_id, c.case_key, c.drafted, c.latest_version, c.answering_version, c.pending_version,"
                    + " c.seen_in_tickets, c.closed_with_fix, c.revision, v.edited, v.confidence, v.audience, v.article,"
                    + " c.in_manuals"
                    + " FROM fault_case c LEFT JOIN case_version v ON v.fault_case = c.id"
                    + " AND v.version = c.answering_version";

    private static final String VISITS = "SELECT c.fault_case, c.payload, c.repeated FROM json_each(?1) j"
            + " JOIN contribution c ON c.ticket_id IN (SELECT x.ticket_id FROM contribution x"
            + " JOIN ticket t ON t.id = x.ticket_id WHERE x.fault_case = j.value"
            + " ORDER BY x.closed DESC, t.source, t.number LIMIT ?2)";

    /** One contribution, and the row number of its case. */
    record VisitRow(long faultCase, Visit visit) {}

    /** Null where there is no such case, or it answers no more. */
    static @Nullable CaseRow of(Statements s, String caseId) throws SQLException {
        return s.first(SELECT + " WHERE c.case_id = ? AND c.present = 1", CaseRow::read, caseId);
    }

    static CaseRow read(ResultSet row) throws SQLException {
        Integer answering = integerOrNull(row, 6);
        boolean edited = row.getInt(11) == 1;
        String article = row.getString(14);
        CaseHead head = new CaseHead(
                row.getString(2),
                Json.read(row.getString(3), CaseKey.class),
                new ArticleLife(row.getInt(5), answering == null ? row.getInt(5) : answering, integerOrNull(row, 7)),
                edited && article != null ? Json.read(article, Article.class) : null,
                answering == null ? null : state(row, 12),
                row.getInt(8),
                row.getInt(9),
                row.getInt(15),
                row.getLong(10));
        return new CaseRow(row.getLong(1), head, Json.read(row.getString(4), Change.class));
    }

    /** Confidence and audience from two neighbouring columns. */
    static ArticleState state(ResultSet row, int column) throws SQLException {
        return new ArticleState(Confidence.valueOf(row.getString(column)), Audience.valueOf(row.getString(column + 1)));
    }

    /** The newest contributions of each of these cases, in no order between cases. */
    static List<VisitRow> visits(Statements s, List<Long> cases, int limitOfEach) throws SQLException {
        return s.list(
                VISITS,
                row -> new VisitRow(
                        row.getLong(1), new Visit(Json.read(row.getString(2), Contribution.class), row.getInt(3) == 1)),
                cases.toString(),
                limitOfEach);
    }

    /** One entry of a manual, and the row number of its case. */
    record EntryRow(long faultCase, ManualEntry entry) {}

    /** What manuals bring to each of these cases, in no order. */
    static List<EntryRow> entries(Statements s, List<Long> cases) throws SQLException {
        return s.list(
                "SELECT e.fault_case, e.payload FROM json_each(?) j JOIN manual_entry e ON e.fault_case = j.value",
                row -> new EntryRow(row.getLong(1), Json.read(row.getString(2), ManualEntry.class)),
                cases.toString());
    }

    /** The article of a drafted case as its tickets and manuals tell it now. */
    static Article draft(Statements s, CaseRow row) throws SQLException {
        List<Long> one = List.of(row.id);
        return CaseAssembly.draft(
                row.head,
                visits(s, one, CaseAssembly.CONTRIBUTIONS).stream()
                        .map(VisitRow::visit)
                        .toList(),
                row.head.inManuals() == 0
                        ? List.of()
                        : entries(s, one).stream().map(EntryRow::entry).toList());
    }

    /** As {@link #draft} for a case that another one answers for: as those tell it that would answer here. */
    static Article draftOfOwn(Statements s, CaseRow row) throws SQLException {
        String id = row.head.id();
        List<Visit> visits = s.list(
                "SELECT x.payload, x.repeated FROM contribution x WHERE x.own_case = ?1 AND x.fault_case ="
                        + " (SELECT id FROM fault_case WHERE case_id = ?2)",
                r -> new Visit(Json.read(r.getString(1), Contribution.class), r.getInt(2) == 1),
                id,
                Leads.answering(s, id));
        List<ManualEntry> entries = s.list(
                "SELECT payload FROM manual_entry WHERE case_id = ? AND fault_case IS NOT NULL",
                r -> Json.read(r.getString(1), ManualEntry.class),
                id);
        return CaseAssembly.draft(row.head, visits, entries);
    }
}
