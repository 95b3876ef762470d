package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Looks whether each quote is literally what its ticket or its passage of a manual says at its span. */
final class EvidenceCheck {
    private static final int PAGE = 500;
    private static final int SHOWN = 10;

    private final Statements statements;
    private final List<String> findings = new ArrayList<>();
    private @Nullable Ticket last;

    EvidenceCheck(Statements statements) {
        this.statements = statements;
    }

    /** Up to ten findings; empty where all evidence is true. */
    List<String> findings() throws SQLException {
        walk(
                "SELECT ticket_id, payload FROM contribution WHERE ticket_id > ? ORDER BY ticket_id LIMIT " + PAGE,
                json -> of(Json.read(json, Contribution.class)));
        walk(
                "SELECT id, payload FROM manual_entry WHERE id > ? ORDER BY id LIMIT " + PAGE,
                json -> of(Json.read(json, ManualEntry.class)));
        walk(
                "SELECT rowid, article FROM case_version WHERE rowid > ? AND edited = 1 ORDER BY rowid LIMIT " + PAGE,
                json -> of(Json.read(json, Article.class)));
        return findings;
    }

    private interface Told {
        Stream<Evidence> by(String json);
    }

    private record Row(long number, String json) {}

    private void walk(String sql, Told told) throws SQLException {
        long after = 0;
        List<Row> page;
        do {
            page = statements.list(sql, row -> new Row(row.getLong(1), row.getString(2)), after);
            for (Row row : page) {
                for (Evidence evidence : told.by(row.json()).toList()) {
                    if (findings.size() < SHOWN && evidence.sourceType() != SourceType.PERSON && !holds(evidence)) {
                        String source = evidence.sourceType() == SourceType.TICKET ? "ticket" : "manual";
                        findings.add(
                                "evidence that its " + source + " does not say: " + evidence.sourceId() + " version "
                                        + evidence.sourceVersion() + ", " + evidence.part() + " " + evidence.span());
                    }
                }
                after = row.number();
            }
        } while (page.size() == PAGE);
    }

    private boolean holds(Evidence evidence) throws SQLException {
        String text;
        if (evidence.sourceType() == SourceType.PASSAGE) {
            Passage passage = passage(statements, evidence);
            text = passage == null ? null : passage.text();
        } else {
            Ticket ticket = ticket(evidence);
            text = ticket == null ? null : ticket.text(TextPart.of(evidence.part()));
        }
        return text != null
                && evidence.span().end() <= text.length()
                && evidence.span().of(text).equals(evidence.quote());
    }

    /** The passage that evidence points to; null where it is gone. */
    static @Nullable Passage passage(Statements s, Evidence evidence) {
        try {
            return s.first(
                    "SELECT p.payload FROM passage p JOIN manual m ON m.id = p.manual"
                            + " WHERE p.passage_id = ? AND m.version = ?",
                    row -> Json.read(row.getString(1), Passage.class),
                    evidence.sourceId(),
                    evidence.sourceVersion());
        } catch (SQLException failed) {
            throw new IllegalStateException("evidence cannot be looked up: " + evidence.sourceId(), failed);
        }
    }

    /** Statements of one contribution speak of one version of one ticket: the last one read is kept. */
    private @Nullable Ticket ticket(Evidence evidence) throws SQLException {
        TicketKey key = TicketKey.parse(evidence.sourceId());
        Ticket known = last;
        if (known == null || known.version() != evidence.sourceVersion() || !Objects.equals(known.key(), key)) {
            last = statements.first(
                    "SELECT v.payload FROM ticket t JOIN ticket_version v ON v.ticket_id = t.id"
                            + " WHERE t.source = ? AND t.number = ? AND v.version = ?",
                    row -> Json.read(row.getString(1), Ticket.class),
                    key.source(),
                    key.number(),
                    evidence.sourceVersion());
        }
        return last;
    }

    private static Stream<Evidence> of(Contribution c) {
        return all(c.symptoms(), c.cause(), c.fixes().stream().map(FixAct::evidence), c.checks());
    }

    private static Stream<Evidence> of(ManualEntry e) {
        return all(e.symptoms(), e.cause(), e.fixes().stream().map(FixAct::evidence), e.checks());
    }

    private static Stream<Evidence> of(Article a) {
        return all(a.symptoms(), a.cause(), a.fixes().stream().map(Fix::evidence), a.checks());
    }

    private static Stream<Evidence> all(
            List<Symptom> symptoms, Cause cause, Stream<List<Evidence>> fixes, List<Check> checks) {
        return Stream.of(
                        symptoms.stream().map(Symptom::evidence),
                        Stream.of(cause.evidence()),
                        fixes,
                        checks.stream().map(Check::evidence))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }
}
