package org.faultbook.kb.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Cases in the tables {@code fault_case}, {@code case_version} and {@code contribution}. */
final class SqliteCaseStore implements CaseStore {
    /** From each code to the next one in the index: codes are few, tickets and rows that tell them many. */
    private static final String CODES = """
            WITH RECURSIVE told(code) AS (
                SELECT min(code) FROM %1$s
                UNION ALL
                SELECT (SELECT min(code) FROM %1$s WHERE code > told.code) FROM told WHERE code IS NOT NULL)
            SELECT code FROM told WHERE code IS NOT NULL""";

    private static final String CODES_OF_TICKETS = CODES.formatted("contribution_code");
    private static final String CODES_OF_MANUALS = CODES.formatted("manual_entry_code");

    private static final int PAGE = 500;
    private static final String CONTRIBUTIONS =
            "SELECT x.payload FROM ticket t JOIN contribution x ON x.ticket_id = t.id";

    private static final String SUMMARIES = "SELECT c.case_id, c.case_key, c.seen_in_tickets,"
            + " (SELECT group_concat(x.code, char(10)) FROM contribution_code x WHERE x.fault_case = c.id),"
            + " c.in_manuals, CASE WHEN c.in_manuals > 0 THEN (SELECT group_concat(x.code, char(10))"
            + " FROM manual_entry_code x WHERE x.fault_case = c.id) END,"
            + " (SELECT v.confidence FROM case_version v WHERE v.fault_case = c.id AND v.version = c.answering_version)"
            + " FROM present_case c WHERE c.case_id IN (SELECT value FROM json_each(?))";

    private final Database database;
    private final CaseLookup lookup;
    private final Joining joining;

    SqliteCaseStore(Database database, CaseLookup lookup, Joining joining) {
        this.database = database;
        this.lookup = lookup;
        this.joining = joining;
    }

    @Override
    public String join(Contribution contribution, Change change) {
        return database.write(t -> joining.join(t, contribution, change));
    }

    @Override
    public void withdraw(TicketKey ticket, Change change) {
        database.write(t -> {
            joining.withdraw(t, ticket);
            return true;
        });
    }

    @Override
    public Optional<FaultCase> find(String caseId) {
        return Optional.ofNullable(lookup.find(List.of(caseId)).get(caseId));
    }

    @Override
    public Map<String, FaultCase> findAll(Collection<String> caseIds) {
        return lookup.find(caseIds);
    }

    @Override
    public Optional<String> successor(String caseId) {
        return database.readTogether(
                s -> Optional.of(Leads.answering(s, caseId)).filter(id -> !id.equals(caseId) && isPresent(s, id)));
    }

    private static boolean isPresent(Statements s, String caseId) {
        try {
            return s.number("SELECT count(*) FROM present_case WHERE case_id = ?", caseId) == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("a case cannot be looked up: " + caseId, failed);
        }
    }

    @Override
    public Map<String, String> predecessors(Collection<String> caseIds) {
        return database.read(s -> Leads.into(s, caseIds));
    }

    @Override
    public Map<String, CaseSummary> summaries(Collection<String> caseIds) {
        List<CaseSummary> found = database.read(s -> s.list(SUMMARIES, SqliteCaseStore::summary, Json.write(caseIds)));
        Map<String, CaseSummary> byId = new HashMap<>();
        found.forEach(c -> byId.put(c.id(), c));
        return byId;
    }

    private static CaseSummary summary(ResultSet row) throws SQLException {
        CaseKey key = Json.read(row.getString(2), CaseKey.class);
        TreeSet<String> codes = new TreeSet<>(key.codes());
        for (int column : new int[] {4, 6}) {
            if (row.getString(column) != null) {
                codes.addAll(List.of(row.getString(column).split("\n")));
            }
        }
        return CaseSummary.of(
                row.getString(1),
                key,
                List.copyOf(codes),
                row.getInt(3),
                row.getInt(5),
                Confidence.VALIDATED.name().equals(row.getString(7)));
    }

    @Override
    public SortedSet<String> codes() {
        return database.readTogether(s -> {
            TreeSet<String> codes = new TreeSet<>(s.list(CODES_OF_TICKETS, row -> row.getString(1)));
            codes.addAll(s.list(CODES_OF_MANUALS, row -> row.getString(1)));
            return codes;
        });
    }

    @Override
    public List<CaseVersion> versions(String caseId) {
        return database.readTogether(s -> {
            CaseRow row = s.first(CaseRow.SELECT + " WHERE c.case_id = ?", CaseRow::read, caseId);
            boolean known = row != null
                    && (CaseRow.of(s, caseId) != null || !row.head().life().isDrafted());
            return row != null && known ? Curation.versions(s, row) : List.of();
        });
    }

    @Override
    public List<Contribution> contributions(String caseId, int limit) {
        return database.read(s -> s.list(
                "SELECT x.payload FROM contribution x JOIN ticket t ON t.id = x.ticket_id"
                        + " WHERE x.fault_case = (SELECT id FROM fault_case WHERE case_id = ?)"
                        + " ORDER BY x.closed DESC, t.source, t.number LIMIT ?",
                row -> Json.read(row.getString(1), Contribution.class),
                caseId,
                limit));
    }

    @Override
    public Optional<String> caseOf(TicketKey ticket) {
        return database.read(s -> s.find(
                "SELECT c.case_id FROM ticket t JOIN contribution x ON x.ticket_id = t.id"
                        + " JOIN fault_case c ON c.id = x.fault_case WHERE t.source = ? AND t.number = ?",
                row -> row.getString(1),
                ticket.source(),
                ticket.number()));
    }

    @Override
    public CaseVersion write(CaseKey key, Article article, Change change) {
        return database.write(t -> joining.write(t, key, article, change));
    }

    @Override
    public CaseVersion edit(String caseId, int expectedVersion, Article article, Change change) {
        return database.write(t -> Curation.edit(t, caseId, expectedVersion, article, change));
    }

    @Override
    public CaseVersion transition(String caseId, int expectedVersion, ArticleState state, Change change) {
        return database.write(t -> Curation.transition(t, List.of(new SeenCase(caseId, expectedVersion)), state, change)
                .getFirst());
    }

    @Override
    public List<String> byCause(String causeKey, int limit) {
        return database.read(s -> s.list(
                "SELECT case_id FROM present_case WHERE cause_key = ? ORDER BY case_id LIMIT ?",
                row -> row.getString(1),
                causeKey,
                limit));
    }

    @Override
    public List<String> list(@Nullable String afterId, int limit) {
        return database.read(s -> s.list(
                "SELECT case_id FROM present_case WHERE case_id > ? ORDER BY case_id LIMIT ?",
                row -> row.getString(1),
                afterId == null ? "" : afterId,
                limit));
    }

    @Override
    public List<CaseChange> changesSince(long revision, int limit) {
        return database.read(s -> s.list(
                "SELECT revision, case_id, 0 FROM present_case WHERE revision > ?1 UNION ALL"
                        + " SELECT revision, case_id, 1 FROM case_tombstone WHERE revision > ?1"
                        + " ORDER BY 1 LIMIT ?2",
                row -> new CaseChange(row.getLong(1), row.getString(2), row.getInt(3) == 1),
                revision,
                limit));
    }

    @Override
    public long count() {
        return database.read(s -> s.number("SELECT count(*) FROM present_case"));
    }

    @Override
    public void forEachContribution(Consumer<? super Contribution> action) {
        // Page by page, so that a long walk neither holds a reader nor keeps the write-ahead log from shrinking.
        String source = "";
        String number = "";
        while (true) {
            String afterSource = source;
            String afterNumber = number;
            List<Contribution> page = database.read(s -> s.list(
                    CONTRIBUTIONS + " WHERE (t.source, t.number) > (?, ?) ORDER BY t.source, t.number LIMIT " + PAGE,
                    row -> Json.read(row.getString(1), Contribution.class),
                    afterSource,
                    afterNumber));
            page.forEach(action);
            if (page.size() < PAGE) {
                return;
            }
            TicketKey last = page.getLast().ticket();
            source = last.source();
            number = last.number();
        }
    }
}
