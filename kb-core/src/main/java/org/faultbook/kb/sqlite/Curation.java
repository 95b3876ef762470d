package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.port.CaseStore.ConflictException;

/** What persons do to cases: each act is a version that stays. */
final class Curation {
    private static final String VERSIONS =
            "SELECT version, article, confidence, audience, actor, at, reason, edited FROM case_version WHERE fault_case = ?";

    private Curation() {}

    /** A version, and whether its article is a person's or left to the tickets. */
    private record Text(Article article, boolean edited) {}

    static CaseVersion edit(Transaction t, String caseId, int expected, Article article, Change change)
            throws SQLException {
        CaseRow row = expected(t, caseId, expected);
        ArticleState state = row.head().stateNow();
        freezeDraft(t, row);
        ArticleLife life = row.head().life().edited(state);
        Text text = new Text(article, true);
        return save(t, row, life, text, ArticleLife.stateOfEdit(state), change);
    }

    static CaseVersion transition(Transaction t, String caseId, int expected, ArticleState state, Change change)
            throws SQLException {
        CaseRow row = expected(t, caseId, expected);
        ArticleLife before = row.head().life();
        Integer pending = before.pending();
        freezeDraft(t, row);
        int source = pending != null && before.publishes(state) ? pending : before.answering();
        Text text = text(t, row, source);
        return save(t, row, before.moved(state), text, state, change);
    }

    /** Every version, oldest first; of a drafted case the one that tickets make now. */
    static List<CaseVersion> versions(Statements s, CaseRow row) throws SQLException {
        if (row.head().life().isDrafted()) {
            return List.of(draft(s, row));
        }
        return s.list(
                VERSIONS + " ORDER BY version",
                r -> new CaseVersion(
                        row.head().id(),
                        r.getInt(1),
                        Json.read(r.getString(2), Article.class),
                        CaseRow.state(r, 3),
                        new Change(new Actor(r.getString(5)), java.time.Instant.parse(r.getString(6)), r.getString(7))),
                row.id());
    }

    private static CaseRow expected(Transaction t, String caseId, int expected) throws SQLException {
        CaseRow row = CaseRow.of(t.statements(), caseId);
        if (row == null) {
            throw new NoSuchElementException("there is no case " + caseId);
        }
        int latest = row.head().life().latest();
        if (latest != expected) {
            throw new ConflictException("case " + caseId + " is at version " + latest + ", not " + expected
                    + ": look at what changed and try again");
        }
        return row;
    }

    /** Writes down, as version 1, the draft that a person is about to change. */
    private static void freezeDraft(Transaction t, CaseRow row) throws SQLException {
        if (row.head().life().isDrafted()) {
            CaseVersion draft = draft(t.statements(), row);
            insert(t, row, draft, false);
        }
    }

    private static CaseVersion draft(Statements s, CaseRow row) throws SQLException {
        Article article = CaseRow.draft(s, row);
        return new CaseVersion(row.head().id(), 1, article, row.head().stateNow(), row.drafted());
    }

    private static Text text(Transaction t, CaseRow row, int version) throws SQLException {
        Text text = t.statements()
                .first(
                        VERSIONS + " AND version = ?",
                        r -> new Text(Json.read(r.getString(2), Article.class), r.getInt(8) == 1),
                        row.id(),
                        version);
        if (text == null) {
            throw new IllegalStateException("case " + row.head().id() + " has lost its version " + version);
        }
        return text;
    }

    private static CaseVersion save(
            Transaction t, CaseRow row, ArticleLife life, Text text, ArticleState state, Change change)
            throws SQLException {
        CaseVersion version = new CaseVersion(row.head().id(), life.latest(), text.article, state, change);
        insert(t, row, version, text.edited);
        t.statements()
                .run(
                        "UPDATE fault_case SET latest_version = ?, answering_version = ?, pending_version = ? WHERE id = ?",
                        life.latest(),
                        life.answering(),
                        life.pending(),
                        row.id());
        t.touch(row.id());
        return version;
    }

    private static void insert(Transaction t, CaseRow row, CaseVersion version, boolean edited) throws SQLException {
        t.statements()
                .run(
                        "INSERT INTO case_version (fault_case, version, edited, confidence, audience, actor, at, reason,"
                                + " article) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        row.id(),
                        version.version(),
                        edited ? 1 : 0,
                        version.state().confidence().name(),
                        version.state().audience().name(),
                        version.change().actor().id(),
                        version.change().at().toString(),
                        version.change().reason(),
                        Json.write(version.article()));
    }
}
