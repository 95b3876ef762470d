package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgetting.TicketName;
import org.faultbook.kb.forget.Forgotten;
import org.faultbook.kb.forget.Mentions;
import org.faultbook.kb.forget.Tombstones;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.question.QuestionText;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;

/** Forgets within one transaction. */
final class Erasure {
    /** What a case is known by once the tickets that gave it its key are forgotten. */
    private static final String KEY_FORGOTTEN = "forgotten:";

    private final Transaction t;
    private final Statements s;
    private final Withdrawal withdrawal;
    private final CaseIdentity identity;
    private final Tombstones tombstones;
    private final Mentions mentions = new Mentions();
    private final Set<String> told = new TreeSet<>();
    private final List<String> texts = new ArrayList<>();
    /** The cases of the keys of what is forgotten. */
    private final Set<String> keyCases = new TreeSet<>();

    private final Set<TicketKey> keys = new TreeSet<>();
    private final Set<String> units = new TreeSet<>();
    private int versions;

    Erasure(Transaction t, Withdrawal withdrawal, CaseIdentity identity, Tombstones tombstones) {
        this.t = t;
        this.s = t.statements();
        this.withdrawal = withdrawal;
        this.identity = identity;
        this.tombstones = tombstones;
    }

    Forgotten erase(Forgetting what) throws SQLException {
        Set<String> stones = tombstones.of(what);
        boolean known = true;
        for (String stone : stones) {
            known &= s.number("SELECT count(*) FROM forgotten WHERE stone = ?", stone) == 1;
        }
        Set<String> signs = new TreeSet<>(what.tokens());
        what.tokens().forEach(token -> signs.add(identity.ofPerson(token)));
        mentions.addTokens(signs);
        mentions.addNames(what.units());
        what.tickets().forEach(name -> mentions.addNames(List.of(name.number())));
        t.mayErase(true);
        for (TicketName name : what.tickets()) {
            // of one that is in no import any more, too
            s.run(
                    "DELETE FROM curation_act_ticket WHERE number = ?1 AND source = ifnull(?2, source)",
                    name.number(),
                    name.source());
        }
        for (long ticket : matching(what, signs)) {
            stones.add(tombstones.of(read(ticket)));
            withdrawal.remove(ticket);
        }
        for (String stone : stones) {
            s.run("INSERT INTO forgotten (stone) VALUES (?) ON CONFLICT DO NOTHING", stone);
        }
        for (String unit : what.units()) {
            s.list(
                    "DELETE FROM equipment WHERE unit = ? RETURNING serial_number",
                    row -> units.add(row.getString(1)),
                    unit);
        }
        int persons = withdrawal.removePersons();
        for (String token : what.tokens()) {
            persons += s.run("DELETE FROM person WHERE token = ?", token);
        }
        forgetRowsAbove();
        new Quotes(t, withdrawal, this::repeats, blackened(signs)).takeOut();
        forgetKeys();
        List<String> recommendations = recommendations();
        int outcomes = outcomes();
        questions(what);
        int photos = new Photos(s).forget(mentions, recommendations);
        int statistics = keys.isEmpty() ? 0 : s.run("DELETE FROM statistics_version");
        t.mayErase(false);
        return new Forgotten(
                List.copyOf(keys),
                versions,
                withdrawal.gone(),
                withdrawal.kept(),
                List.copyOf(units),
                persons,
                recommendations.size(),
                outcomes,
                photos,
                statistics,
                mentioning(what),
                known);
    }

    private Set<Long> matching(Forgetting what, Set<String> signs) throws SQLException {
        Set<Long> matching = new TreeSet<>();
        for (TicketName name : what.tickets()) {
            s.list(
                    "SELECT id FROM ticket WHERE number = ?1 AND source = ifnull(?2, source)",
                    row -> matching.add(row.getLong(1)),
                    name.number(),
                    name.source());
        }
        for (String unit : what.units()) {
            record Named(long ticket, Ticket version) {}
            s
                    .list(
                            "SELECT ticket_id, payload FROM ticket_version WHERE instr(upper(payload), ?) > 0",
                            row -> new Named(row.getLong(1), Json.read(row.getString(2), Ticket.class)),
                            asciiUpper(quoted(unit)))
                    .stream()
                    .filter(named -> Tombstones.units(named.version).contains(unit))
                    .forEach(named -> matching.add(named.ticket));
        }
        for (String sign : signs) {
            s.list(
                    "SELECT ticket_id FROM ticket_version WHERE instr(payload, ?) > 0",
                    row -> matching.add(row.getLong(1)),
                    sign);
        }
        return matching;
    }

    /** Notes all that a ticket tells; returns its key. */
    private TicketKey read(long ticket) throws SQLException {
        List<Ticket> all = s.list(
                "SELECT payload FROM ticket_version WHERE ticket_id = ? ORDER BY version",
                row -> Json.read(row.getString(1), Ticket.class),
                ticket);
        versions += all.size();
        for (Ticket version : all) {
            for (String text : version.texts().values()) {
                mentions.addText(text);
                texts.add(text);
            }
        }
        Contribution contribution = s.first(
                "SELECT payload FROM contribution WHERE ticket_id = ?",
                row -> Json.read(row.getString(1), Contribution.class),
                ticket);
        if (contribution != null) {
            contribution.symptoms().stream().map(Symptom::text).forEach(told::add);
            contribution.fixes().stream().map(FixAct::summary).forEach(told::add);
            contribution.checks().forEach(check -> told.add(check.question()));
            Stream.ofNullable(contribution.cause().text()).forEach(told::add);
            keyCases.add(identity.of(contribution.key()));
        }
        TicketKey key = all.getLast().key();
        mentions.addNames(List.of(key.number()));
        s.run("DELETE FROM curation_act_ticket WHERE source = ? AND number = ?", key.source(), key.number());
        keys.add(key);
        return key;
    }

    /** A ticket that says "as above" under a forgotten one no longer tells under which. */
    private void forgetRowsAbove() throws SQLException {
        record Below(long row, Ticket ticket, Judgement judgement) {}
        for (TicketKey key : keys) {
            List<Below> below = s.list(
                    "SELECT rowid, payload, judgement FROM ticket_version WHERE instr(payload, ?) > 0"
                            + " AND instr(payload, ?) > 0",
                    row -> new Below(
                            row.getLong(1),
                            Json.read(row.getString(2), Ticket.class),
                            Json.read(row.getString(3), Judgement.class)),
                    Json.write(Attribute.ROW_ABOVE),
                    Json.write(key.number()));
            for (Below b : below) {
                if (b.ticket.key().source().equals(key.source())
                        && key.number().equals(b.ticket.attribute(Attribute.ROW_ABOVE))) {
                    s.run(
                            "UPDATE ticket_version SET payload = ?, judgement = ? WHERE rowid = ?",
                            Json.write(b.ticket.withoutAttribute(Attribute.ROW_ABOVE)),
                            Json.write(b.judgement.withoutRowAbove()),
                            b.row);
                }
            }
        }
    }

    private boolean repeats(String text) {
        return told.contains(text) || texts.stream().anyMatch(whole -> whole.contains(text));
    }

    private static UnaryOperator<String> blackened(Set<String> signs) {
        return text -> {
            String black = text;
            for (String sign : signs) {
                black = black.replace(sign, "…");
            }
            return black;
        };
    }

    /** A case that outlives all that tells its key forgets the words it was known by; a ticket of its key tells them again. */
    private void forgetKeys() throws SQLException {
        record Known(long id, String caseId, CaseKey key, boolean untold) {}
        Set<Long> touched = withdrawal.touched();
        List<Known> all = s.list(
                "SELECT id, case_id, case_key, seen_in_tickets = 0 AND in_manuals = 0 FROM fault_case WHERE"
                        + " id IN (SELECT value FROM json_each(?)) OR case_id IN (SELECT value FROM json_each(?))"
                        + " OR case_id IN (SELECT n.case_id FROM curation_act_case n JOIN curation_act a ON a.id = n.act"
                        + " WHERE a.kind = 'SPLIT')",
                row -> new Known(
                        row.getLong(1),
                        row.getString(2),
                        Json.read(row.getString(3), CaseKey.class),
                        row.getInt(4) == 1),
                Json.write(touched),
                Json.write(keyCases));
        for (Known known : all) {
            CaseKey key = known.key;
            String keyCase = identity.of(key.unsplit());
            boolean emptied = touched.contains(known.id) && known.untold;
            if ((emptied || keyCases.contains(keyCase)) && !isTold(keyCase)) {
                String cause = KEY_FORGOTTEN + known.caseId;
                s.run(
                        "UPDATE fault_case SET cause_key = ?, case_key = ? WHERE id = ?",
                        cause,
                        Json.write(new CaseKey(key.productLine(), key.scope(), cause, List.of())),
                        known.id);
                t.touch(known.id);
            }
        }
    }

    /** Whether a ticket or a manual has the key of this case, wherever it answers. */
    private boolean isTold(String keyCase) throws SQLException {
        return s.number(
                        "SELECT EXISTS (SELECT 1 FROM contribution x JOIN fault_case c ON c.id = x.fault_case"
                                + " WHERE c.case_id = ?2 AND x.own_case = ?1)"
                                + " OR EXISTS (SELECT 1 FROM curation_act_ticket p"
                                + " JOIN ticket t ON t.source = p.source AND t.number = p.number"
                                + " JOIN contribution x ON x.ticket_id = t.id AND x.own_case = p.into_case"
                                + " WHERE p.key_case = ?1)"
                                + " OR EXISTS (SELECT 1 FROM manual_entry WHERE case_id = ?1 AND fault_case IS NOT NULL)",
                        keyCase,
                        Leads.answering(s, keyCase))
                == 1;
    }

    /** The ids of those that went. */
    private List<String> recommendations() throws SQLException {
        List<String> naming = new ArrayList<>();
        s.list("SELECT id, payload FROM recommendation", row -> {
            Recommendation r = Json.read(row.getString(2), Recommendation.class);
            boolean named = mentions.in(r.query())
                    || mentions.names(r.understood())
                    || r.unit() != null && mentions.names(r.unit());
            return named && naming.add(r.id());
        });
        for (String id : naming) {
            s.run("DELETE FROM recommendation WHERE id = ?", id);
        }
        return naming;
    }

    private int outcomes() throws SQLException {
        List<Long> naming = new ArrayList<>();
        s.list(
                "SELECT id, payload FROM outcome WHERE json_extract(payload, '$.note') IS NOT NULL"
                        + " OR json_extract(payload, '$.unit') IS NOT NULL",
                row -> {
                    Outcome o = Json.read(row.getString(2), Outcome.class);
                    boolean named =
                            o.note() != null && mentions.in(o.note()) || o.unit() != null && mentions.names(o.unit());
                    return named && naming.add(row.getLong(1));
                });
        for (long id : naming) {
            s.run("DELETE FROM outcome WHERE id = ?", id);
        }
        return naming.size();
    }

    /** Questions about what is forgotten, and those whose words or answers name it. */
    private void questions(Forgetting what) throws SQLException {
        record Asked(long id, String source, String number, QuestionText text, String answer) {}
        List<Asked> all = s.list(
                "SELECT id, source, number, text, ifnull(json_extract(answer, '$.text'), '') FROM case_question",
                row -> new Asked(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Json.read(row.getString(4), QuestionText.class),
                        row.getString(5)));
        for (Asked asked : all) {
            TicketKey about = new TicketKey(asked.source, asked.number);
            if (keys.contains(about)
                    || what.names(about)
                    || asked.text.words().anyMatch(mentions::in)
                    || mentions.in(asked.answer)) {
                s.run("DELETE FROM case_question WHERE id = ?", asked.id);
            }
        }
    }

    /** Tickets that stay and whose texts name what is forgotten. */
    private List<TicketKey> mentioning(Forgetting what) throws SQLException {
        Set<String> names = new TreeSet<>(what.units());
        keys.forEach(key -> names.add(key.number()));
        what.tickets().forEach(name -> names.add(name.number()));
        Mentions byName = new Mentions();
        byName.addNames(names);
        Set<TicketKey> naming = new TreeSet<>();
        for (String name : names) {
            s.list(
                    "SELECT v.payload FROM ticket t JOIN ticket_version v ON v.ticket_id = t.id"
                            + " WHERE instr(upper(v.payload), ?) > 0",
                    row -> {
                        Ticket ticket = Json.read(row.getString(1), Ticket.class);
                        return ticket.texts().values().stream().anyMatch(byName::names) && naming.add(ticket.key());
                    },
                    asciiUpper(quoted(name)));
        }
        return List.copyOf(naming);
    }

    /** As it stands within a JSON text. */
    private static String quoted(String text) {
        String json = Json.write(text);
        return json.substring(1, json.length() - 1);
    }

    /** As SQLite's {@code upper} does it. */
    private static String asciiUpper(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        text.chars()
                .map(c -> c < 128
                        ? String.valueOf((char) c).toUpperCase(Locale.ROOT).charAt(0)
                        : c)
                .forEach(c -> upper.append((char) c));
        return upper.toString();
    }
}
