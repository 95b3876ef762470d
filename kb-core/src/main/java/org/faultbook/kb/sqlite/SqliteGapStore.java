package org.faultbook.kb.sqlite;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.gap.GapQuestion;
import org.faultbook.kb.port.GapStore;

/** The table {@code gap_question}. */
final class SqliteGapStore implements GapStore {
    private final Database database;

    SqliteGapStore(Database database) {
        this.database = database;
    }

    @Override
    public void note(Collection<GapQuestion> questions) {
        database.write(t -> {
            for (GapQuestion q : questions) {
                t.statements()
                        .run(
                                "INSERT INTO gap_question (request_id, case_id, actor, asked) VALUES (?1, ?2, ?3, ?4)"
                                        + " ON CONFLICT (request_id) DO UPDATE SET case_id = ?2, actor = ?3, asked = ?4,"
                                        + " dismissed = 0",
                                q.requestId(),
                                q.caseId(),
                                q.actor().id(),
                                Micros.of(q.asked()));
            }
            return questions.size();
        });
    }

    @Override
    public Map<String, String> casesOf(Collection<String> requestIds) {
        Map<String, String> cases = new TreeMap<>();
        database.read(s -> s.list(
                "SELECT request_id, case_id FROM gap_question WHERE request_id IN (SELECT value FROM json_each(?))",
                row -> cases.put(row.getString(1), row.getString(2)) == null,
                Json.write(List.copyOf(requestIds))));
        return cases;
    }

    @Override
    public List<GapQuestion> waiting(Actor actor, int limit) {
        return database.read(s -> s.list(
                "SELECT request_id, case_id, asked FROM gap_question WHERE actor = ? AND dismissed = 0"
                        + " ORDER BY asked DESC, request_id LIMIT ?",
                row -> new GapQuestion(row.getString(1), row.getString(2), actor, Micros.instant(row.getLong(3))),
                actor.id(),
                limit));
    }

    @Override
    public boolean dismiss(String requestId, Actor actor) {
        return database.write(t -> t.statements()
                        .run(
                                "UPDATE gap_question SET dismissed = 1 WHERE request_id = ? AND actor = ?"
                                        + " AND dismissed = 0",
                                requestId,
                                actor.id()))
                == 1;
    }
}
