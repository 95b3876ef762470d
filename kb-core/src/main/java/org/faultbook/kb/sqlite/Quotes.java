package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleCleansing;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Takes quotes of what is gone out of every version that a person left of a case. */
final class Quotes {
    private static final int PAGE = 200;

    private final Transaction t;
    private final Withdrawal withdrawal;
    private final Predicate<String> repeats;
    private final UnaryOperator<String> blackened;

    /**
     * @param repeats whether a text only repeats what a ticket told that is to leave no trace
     * @param blackened a text without what stands for forgotten persons
     */
    Quotes(Transaction t, Withdrawal withdrawal, Predicate<String> repeats, UnaryOperator<String> blackened) {
        this.t = t;
        this.withdrawal = withdrawal;
        this.repeats = repeats;
        this.blackened = blackened;
    }

    private record Row(long number, long faultCase, boolean edited, String article, String reason) {}

    /** Needs the leave to erase. */
    void takeOut() throws SQLException {
        long after = 0;
        List<Row> page;
        do {
            page = t.statements()
                    .list(
                            "SELECT rowid, fault_case, edited, article, reason FROM case_version WHERE rowid > ?"
                                    + " ORDER BY rowid LIMIT " + PAGE,
                            row -> new Row(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getInt(3) == 1,
                                    row.getString(4),
                                    row.getString(5)),
                            after);
            for (Row row : page) {
                takeOut(row);
                after = row.number;
            }
        } while (page.size() == PAGE);
        Acts.blacken(t.statements(), blackened);
    }

    private void takeOut(Row row) throws SQLException {
        Article article = Json.read(row.article, Article.class);
        Cause told = told(row.faultCase);
        Article left = new ArticleCleansing(withdrawal::left, repeats, told).of(article);
        if (!left.equals(article) && !row.edited) {
            // left to the tickets when it was written, so it is what the tickets tell that are left
            left = Article.drafted(left.scope(), told);
        }
        String json = left.equals(article) ? row.article : Json.write(left);
        String black = blackened.apply(json);
        String reason = blackened.apply(row.reason);
        if (!black.equals(row.article) || !reason.equals(row.reason)) {
            t.statements()
                    .run("UPDATE case_version SET article = ?, reason = ? WHERE rowid = ?", black, reason, row.number);
            withdrawal.altered(row.faultCase);
        }
    }

    private Cause told(long faultCase) throws SQLException {
        CaseRow row = t.statements().first(CaseRow.SELECT + " WHERE c.id = ?", CaseRow::read, faultCase);
        if (row == null) {
            return Cause.UNKNOWN;
        }
        boolean present = CaseRow.of(t.statements(), row.head().id()) != null;
        return (present ? CaseRow.draft(t.statements(), row) : CaseRow.draftOfOwn(t.statements(), row)).cause();
    }

    /** Evidence as it stands now; null where its version of a ticket or its edition of a manual is gone. */
    static @Nullable Evidence left(Statements s, Map<String, Integer> sameAs, Evidence e) {
        if (e.sourceType() == SourceType.PASSAGE) {
            return EvidenceCheck.passage(s, e) == null ? null : e;
        }
        if (e.sourceType() != SourceType.TICKET) {
            return e;
        }
        Integer same = sameAs.get(e.sourceId() + "@" + e.sourceVersion());
        if (same != null) {
            return new Evidence(e.sourceType(), e.sourceId(), same, e.part(), e.span(), e.quote(), e.page());
        }
        TicketKey key = TicketKey.parse(e.sourceId());
        try {
            return s.number(
                                    "SELECT count(*) FROM ticket t JOIN ticket_version v ON v.ticket_id = t.id"
                                            + " WHERE t.source = ? AND t.number = ? AND v.version = ?",
                                    key.source(),
                                    key.number(),
                                    e.sourceVersion())
                            == 0
                    ? null
                    : e;
        } catch (SQLException failed) {
            throw new IllegalStateException("evidence cannot be looked up: " + e.sourceId(), failed);
        }
    }
}
