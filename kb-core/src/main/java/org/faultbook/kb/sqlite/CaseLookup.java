package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.faultcase.CaseAssembly;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Visit;

/** Finds cases as they answer now: two statements for any number of cases, one where all were asked for before. */
final class CaseLookup {
    private static final String REVISIONS =
            "SELECT case_id, revision FROM present_case WHERE case_id IN (SELECT value FROM json_each(?))";
    private static final String ROWS =
            CaseRow.SELECT + " WHERE c.present = 1 AND c.case_id IN (SELECT value FROM json_each(?))";

    private final Database database;
    private final Clock clock;
    private final AssembledCases assembled = new AssembledCases();

    CaseLookup(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order asked; unknown ids are left out. */
    Map<String, FaultCase> find(Collection<String> caseIds) {
        List<String> asked = List.copyOf(new LinkedHashSet<>(caseIds));
        Instant now = clock.instant();
        // What a transaction sees may be rolled back and its revisions given out again: it is never kept.
        Map<String, FaultCase> found = database.inTransaction()
                ? database.read(s -> assemble(s, asked, now, false))
                : database.readTogether(s -> findKept(s, asked, now));
        Map<String, FaultCase> ordered = new LinkedHashMap<>();
        for (String id : asked) {
            FaultCase faultCase = found.get(id);
            if (faultCase != null) {
                ordered.put(id, faultCase);
            }
        }
        return ordered;
    }

    private Map<String, FaultCase> findKept(Statements s, List<String> asked, Instant now) throws SQLException {
        Map<String, FaultCase> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        s.list(
                REVISIONS,
                row -> {
                    FaultCase kept = assembled.get(row.getString(1), row.getLong(2), now);
                    if (kept == null) {
                        missing.add(row.getString(1));
                    } else {
                        found.put(kept.id(), kept);
                    }
                    return row.getLong(2);
                },
                Json.write(asked));
        if (!missing.isEmpty()) {
            found.putAll(assemble(s, missing, now, true));
        }
        return found;
    }

    private Map<String, FaultCase> assemble(Statements s, List<String> ids, Instant now, boolean keep)
            throws SQLException {
        List<CaseRow> rows = s.list(ROWS, CaseRow::read, Json.write(ids));
        Map<Long, List<Visit>> visits = new HashMap<>();
        List<Long> numbers = rows.stream().map(CaseRow::id).toList();
        for (CaseRow.VisitRow visit : CaseRow.visits(s, numbers, CaseAssembly.CONTRIBUTIONS)) {
            visits.computeIfAbsent(visit.faultCase(), k -> new ArrayList<>()).add(visit.visit());
        }
        Map<Long, List<ManualEntry>> entries = entries(s, rows);
        Map<String, FaultCase> found = new HashMap<>();
        for (CaseRow row : rows) {
            List<Visit> ofCase = visits.getOrDefault(row.id(), List.of());
            FaultCase faultCase = CaseAssembly.of(row.head(), ofCase, entries.getOrDefault(row.id(), List.of()), now);
            found.put(faultCase.id(), faultCase);
            if (keep) {
                assembled.put(faultCase, now, CaseAssembly.staysUntil(ofCase, now));
            }
        }
        return found;
    }

    private static Map<Long, List<ManualEntry>> entries(Statements s, List<CaseRow> rows) throws SQLException {
        List<Long> told = rows.stream()
                .filter(row -> row.head().inManuals() > 0)
                .map(CaseRow::id)
                .toList();
        Map<Long, List<ManualEntry>> entries = new HashMap<>();
        for (CaseRow.EntryRow entry : told.isEmpty() ? List.<CaseRow.EntryRow>of() : CaseRow.entries(s, told)) {
            entries.computeIfAbsent(entry.faultCase(), k -> new ArrayList<>()).add(entry.entry());
        }
        return entries;
    }
}
