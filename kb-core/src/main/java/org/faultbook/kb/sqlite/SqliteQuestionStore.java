package org.faultbook.kb.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.port.QuestionStore;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionAnswer;
import org.faultbook.kb.question.QuestionText;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** The table {@code case_question}. */
final class SqliteQuestionStore implements QuestionStore {
    private static final String SELECT = "SELECT id, case_id, source, number, text, actor, asked, expires, answer,"
            + " withdrawn FROM case_question ";

    private final Database database;

    SqliteQuestionStore(Database database) {
        this.database = database;
    }

    @Override
    public CaseQuestion ask(CaseQuestion q, String tokenHash) {
        return database.write(t -> {
            Change again = new Change(q.askedBy(), q.asked(), "asked again");
            t.statements()
                    .run(
                            "UPDATE case_question SET withdrawn = ?1, touched = max(touched, ?2) WHERE case_id = ?3"
                                    + " AND source = ?4 AND number = ?5 AND answer IS NULL AND withdrawn IS NULL"
                                    + " AND expires > ?2",
                            Json.write(again),
                            Micros.of(q.asked()),
                            q.caseId(),
                            q.ticket().source(),
                            q.ticket().number());
            long id = t.insert(
                    "INSERT INTO case_question (token_hash, case_id, source, number, text, actor, asked, expires, touched)"
                            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7)",
                    tokenHash,
                    q.caseId(),
                    q.ticket().source(),
                    q.ticket().number(),
                    Json.write(q.text()),
                    q.askedBy().id(),
                    Micros.of(q.asked()),
                    Micros.of(q.expires()));
            return q.numbered(id);
        });
    }

    @Override
    public Optional<CaseQuestion> find(long id) {
        return database.read(s -> s.find(SELECT + "WHERE id = ?", SqliteQuestionStore::read, id));
    }

    @Override
    public Optional<CaseQuestion> byToken(String tokenHash) {
        return database.read(s -> s.find(SELECT + "WHERE token_hash = ?", SqliteQuestionStore::read, tokenHash));
    }

    @Override
    public Map<String, List<CaseQuestion>> ofCases(Collection<String> caseIds) {
        Map<String, List<CaseQuestion>> of = new TreeMap<>();
        database.read(s -> s.list(
                        SELECT + "WHERE case_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
                        SqliteQuestionStore::read,
                        Json.write(List.copyOf(caseIds))))
                .forEach(q ->
                        of.computeIfAbsent(q.caseId(), c -> new ArrayList<>()).add(q));
        return of;
    }

    @Override
    public List<CaseQuestion> newest(int limit, @Nullable Long before) {
        return database.read(s -> s.list(
                SELECT + "WHERE id < ? ORDER BY id DESC LIMIT ?",
                SqliteQuestionStore::read,
                before == null ? Long.valueOf(Long.MAX_VALUE) : before,
                limit));
    }

    @Override
    public boolean answer(long id, QuestionAnswer answer) {
        return database.write(t -> t.statements()
                        .run(
                                "UPDATE case_question SET answer = ?2, touched = max(touched, ?3) WHERE id = ?1"
                                        + " AND answer IS NULL AND withdrawn IS NULL AND expires > ?3",
                                id,
                                Json.write(answer),
                                Micros.of(answer.at())))
                == 1;
    }

    @Override
    public boolean withdraw(long id, Change change) {
        return database.write(t -> t.statements()
                        .run(
                                "UPDATE case_question SET withdrawn = ?2, touched = max(touched, ?3) WHERE id = ?1"
                                        + " AND answer IS NULL AND withdrawn IS NULL",
                                id,
                                Json.write(change),
                                Micros.of(change.at())))
                == 1;
    }

    @Override
    public List<String> casesSince(Instant from) {
        return database.read(s -> s.list(
                "SELECT DISTINCT case_id FROM case_question WHERE touched >= ? ORDER BY case_id",
                row -> row.getString(1),
                Micros.of(from)));
    }

    /** Of the columns of {@link #SELECT}. */
    private static CaseQuestion read(ResultSet row) throws SQLException {
        String answer = row.getString(9);
        String withdrawn = row.getString(10);
        return new CaseQuestion(
                row.getLong(1),
                row.getString(2),
                new TicketKey(row.getString(3), row.getString(4)),
                Json.read(row.getString(5), QuestionText.class),
                new Actor(row.getString(6)),
                Micros.instant(row.getLong(7)),
                Micros.instant(row.getLong(8)),
                answer == null ? null : Json.read(answer, QuestionAnswer.class),
                withdrawn == null ? null : Json.read(withdrawn, Change.class));
    }
}
