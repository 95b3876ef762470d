package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.SeenCase;
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
    private record Text(Article article, boolean edited, ArticleState state) {
        Text in(ArticleState other) {
            return new Text(article, edited, other);
        }
    }

    static CaseVersion edit(Transaction t, String caseId, int expected, Article article, Change change)
            throws SQLException {
        CaseRow row = expected(t, caseId, expected);
        ArticleState state = row.head().stateNow();
        freezeDraft(t, row);
        ArticleLife life = row.head().life().edited(state);
        Text text = new Text(article, true, ArticleLife.stateOfEdit(state));
        CaseVersion saved = save(t, row, life, false, text, change);
        Acts.record(t, Kind.EDIT, null, List.of(step(row, life)), change);
        return saved;
    }

    /** Sets the state of each of these cases; the versions in their order. */
    static List<CaseVersion> transition(Transaction t, List<SeenCase> cases, ArticleState state, Change change)
            throws SQLException {
        List<CaseVersion> saved = new ArrayList<>();
        List<Acts.Step> steps = new ArrayList<>();
        for (SeenCase seen : cases) {
            CaseRow row = expected(t, seen.caseId(), seen.version());
            ArticleLife before = row.head().life();
            Integer pending = before.pending();
            freezeDraft(t, row);
            int source = pending != null && before.publishes(state) ? pending : before.answering();
            Text text = text(t, row, source);
            ArticleLife life = before.moved(state);
            saved.add(save(t, row, life, false, text.in(state), change));
            steps.add(step(row, life));
        }
        Acts.record(t, Kind.TRANSITION, null, steps, change);
        return saved;
    }

    /** Lets stand again what stood before these steps, each by a version that equals the one before. */
    static List<Acts.Step> restore(Transaction t, List<Acts.Step> undone, Change change) throws SQLException {
        List<Acts.Step> steps = new ArrayList<>();
        for (Acts.Step step : undone) {
            CaseRow row = Objects.requireNonNull(CaseRow.of(t.statements(), step.caseId()));
            ArticleLife life = row.head().life().restored(Objects.requireNonNull(step.before()));
            Text text = text(t, row, step.versionBefore());
            save(t, row, life, step.leftToTickets(), text, change);
            steps.add(step(row, life));
            Presence.settle(t, row.id());
        }
        return steps;
    }

    private static Acts.Step step(CaseRow row, ArticleLife after) {
        ArticleLife before = row.head().life();
        boolean leftToTickets = row.head().state() == null;
        return new Acts.Step(row.head().id(), before.latest(), after.latest(), before, leftToTickets);
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

    /** @throws NoSuchElementException where it is not there or answers no more */
    static CaseRow expected(Transaction t, String caseId, int expected) throws SQLException {
        CaseRow row = CaseRow.of(t.statements(), caseId);
        if (row == null) {
            String answering = Leads.answering(t.statements(), caseId);
            throw new NoSuchElementException("there is no case " + caseId
                    + (answering.equals(caseId) ? "" : ": " + answering + " answers for it"));
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
                        r -> new Text(Json.read(r.getString(2), Article.class), r.getInt(8) == 1, CaseRow.state(r, 3)),
                        row.id(),
                        version);
        if (text == null) {
            throw new IllegalStateException("case " + row.head().id() + " has lost its version " + version);
        }
        return text;
    }

    private static CaseVersion save(
            Transaction t, CaseRow row, ArticleLife life, boolean leftToTickets, Text text, Change change)
            throws SQLException {
        CaseVersion version = new CaseVersion(row.head().id(), life.latest(), text.article, text.state, change);
        insert(t, row, version, text.edited);
        t.statements()
                .run(
                        "UPDATE fault_case SET latest_version = ?, answering_version = ?, pending_version = ? WHERE id = ?",
                        life.latest(),
                        leftToTickets ? null : life.answering(),
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
