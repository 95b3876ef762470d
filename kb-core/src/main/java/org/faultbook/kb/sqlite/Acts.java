package org.faultbook.kb.sqlite;

import static org.faultbook.kb.sqlite.Statements.integerOrNull;
import static org.faultbook.kb.sqlite.Statements.longOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.ActedCase;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** The record of acts in the tables {@code curation_act} and those of its cases and tickets. */
final class Acts {
    private static final String SELECT = "SELECT a.id, a.kind, a.actor, a.at, a.reason, a.undoes,"
            + " (SELECT u.id FROM curation_act u WHERE u.undoes = a.id) FROM curation_act a";

    private Acts() {}

    /**
     * A case as an act finds and leaves it.
     *
     * @param before null where the act made no version
     * @param leftToTickets whether nobody had edited it or set its state by then
     */
    record Step(
            String caseId,
            int versionBefore,
            int versionAfter,
            @Nullable ArticleLife before,
            boolean leftToTickets) {
        /** Of an act that makes no version. */
        static Step of(CaseRow row) {
            int latest = row.head().life().latest();
            return new Step(row.head().id(), latest, latest, null, false);
        }
    }

    static long record(Transaction t, CurationAct.Kind kind, @Nullable Long undoes, List<Step> steps, Change change)
            throws SQLException {
        long act = t.insert(
                "INSERT INTO curation_act (kind, actor, at, reason, undoes) VALUES (?, ?, ?, ?, ?)",
                kind.name(),
                change.actor().id(),
                change.at().toString(),
                change.reason(),
                undoes);
        int place = 0;
        for (Step step : steps) {
            ArticleLife before = step.before;
            t.statements()
                    .run(
                            "INSERT INTO curation_act_case (act, place, case_id, version_before, version_after,"
                                    + " answering_before, pending_before) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            act,
                            ++place,
                            step.caseId,
                            step.versionBefore,
                            step.versionAfter,
                            before == null || step.leftToTickets ? null : before.answering(),
                            before == null ? null : before.pending());
        }
        return act;
    }

    /** The cases of an act with what answered before it, in order. */
    static List<Step> steps(Statements s, long act) throws SQLException {
        return s.list(
                "SELECT case_id, version_before, version_after, answering_before, pending_before"
                        + " FROM curation_act_case WHERE act = ? ORDER BY place",
                row -> {
                    Integer answering = integerOrNull(row, 4);
                    int latest = row.getInt(2);
                    ArticleLife before =
                            new ArticleLife(latest, answering == null ? latest : answering, integerOrNull(row, 5));
                    return new Step(row.getString(1), latest, row.getInt(3), before, answering == null);
                },
                act);
    }

    static @Nullable CurationAct find(Statements s, long act) throws SQLException {
        List<CurationAct> found = read(s, SELECT + " WHERE a.id = ?", act);
        return found.isEmpty() ? null : found.getFirst();
    }

    static List<CurationAct> before(Statements s, int limit, @Nullable Long before) throws SQLException {
        return read(s, SELECT + " WHERE a.id < ? ORDER BY a.id DESC LIMIT ?", end(before), limit);
    }

    static List<CurationAct> ofCase(Statements s, String caseId, int limit, @Nullable Long before) throws SQLException {
        return read(
                s,
                SELECT + " WHERE a.id IN (SELECT n.act FROM curation_act_case n WHERE n.case_id = ? AND n.act < ?"
                        + " ORDER BY n.act DESC LIMIT ?) ORDER BY a.id DESC",
                caseId,
                end(before),
                limit);
    }

    /** Acts after one that name any of these cases. */
    static List<CurationAct> after(Statements s, long act, List<String> caseIds) throws SQLException {
        return read(
                s,
                SELECT + " WHERE a.id IN (SELECT n.act FROM curation_act_case n WHERE n.act > ? AND n.case_id IN"
                        + " (SELECT value FROM json_each(?)))",
                act,
                Json.write(caseIds));
    }

    /** Takes what stands for forgotten persons out of reasons; needs the leave to erase. */
    static void blacken(Statements s, UnaryOperator<String> blackened) throws SQLException {
        Map<Long, String> altered = new HashMap<>();
        s.list("SELECT id, reason FROM curation_act", row -> {
            String reason = row.getString(2);
            if (!blackened.apply(reason).equals(reason)) {
                altered.put(row.getLong(1), blackened.apply(reason));
            }
            return reason;
        });
        for (Map.Entry<Long, String> act : altered.entrySet()) {
            s.run("UPDATE curation_act SET reason = ? WHERE id = ?", act.getValue(), act.getKey());
        }
    }

    private static long end(@Nullable Long before) {
        return before == null ? Long.MAX_VALUE : before;
    }

    private record Head(
            long id,
            CurationAct.Kind kind,
            Change change,
            @Nullable Long undoes,
            @Nullable Long undoneBy) {
        /** What was moved is noted with the act that is undone. */
        long ofTickets() {
            return undoes == null ? id : undoes;
        }
    }

    private static List<CurationAct> read(Statements s, String sql, @Nullable Object... values) throws SQLException {
        List<Head> heads = s.list(sql, Acts::head, values);
        Map<Long, List<ActedCase>> cases = new HashMap<>();
        s.list(
                "SELECT act, case_id, version_before, version_after FROM curation_act_case"
                        + " WHERE act IN (SELECT value FROM json_each(?)) ORDER BY act, place",
                row -> cases.computeIfAbsent(row.getLong(1), a -> new ArrayList<>())
                        .add(new ActedCase(row.getString(2), row.getInt(3), row.getInt(4))),
                Json.write(heads.stream().map(Head::id).toList()));
        Map<Long, List<TicketKey>> tickets = new HashMap<>();
        s.list(
                "SELECT act, source, number FROM curation_act_ticket WHERE act IN (SELECT value FROM json_each(?))"
                        + " ORDER BY act, source, number",
                row -> tickets.computeIfAbsent(row.getLong(1), a -> new ArrayList<>())
                        .add(new TicketKey(row.getString(2), row.getString(3))),
                Json.write(heads.stream().map(Head::ofTickets).toList()));
        return heads.stream()
                .map(h -> new CurationAct(
                        h.id,
                        h.kind,
                        Objects.requireNonNull(cases.get(h.id)),
                        tickets.getOrDefault(h.ofTickets(), List.of()),
                        h.change,
                        h.undoes,
                        h.undoneBy))
                .toList();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong(1),
                CurationAct.Kind.valueOf(row.getString(2)),
                new Change(new Actor(row.getString(3)), Instant.parse(row.getString(4)), row.getString(5)),
                longOrNull(row, 6),
                longOrNull(row, 7));
    }
}
