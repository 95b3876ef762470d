package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.CurationRefused.Reason;
import org.faultbook.kb.curation.MergeRules;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.curation.UndoRules;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.port.CurationStore;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Acts in the tables of {@link Acts}, and what they do to cases. */
final class SqliteCurationStore implements CurationStore {
    private static final String APART =
            "SELECT n.case_id, o.case_id FROM json_each(?) j JOIN curation_act_case n ON n.case_id = j.value"
                    + " JOIN curation_act a ON a.id = n.act AND a.kind = 'APART'"
                    + " JOIN curation_act_case o ON o.act = a.id AND o.case_id <> n.case_id"
                    + " WHERE NOT EXISTS (SELECT 1 FROM curation_act u WHERE u.undoes = a.id)";

    private final Database database;
    private final Joining joining;
    private final CaseIdentity identity;

    SqliteCurationStore(Database database, Joining joining, CaseIdentity identity) {
        this.database = database;
        this.joining = joining;
        this.identity = identity;
    }

    @Override
    public CurationAct merge(SeenCase from, SeenCase into, Change change) {
        return database.write(t -> {
            if (from.caseId().equals(into.caseId())) {
                throw new CurationRefused(Reason.SAME_CASE, "case " + from.caseId() + " cannot be merged into itself");
            }
            CaseRow merged = Curation.expected(t, from.caseId(), from.version());
            CaseRow answering = Curation.expected(t, into.caseId(), into.version());
            MergeRules.check(merged.head(), answering.head());
            List<Acts.Step> steps = List.of(Acts.Step.of(merged), Acts.Step.of(answering));
            long act = Acts.record(t, Kind.MERGE, null, steps, change);
            partition(t).lead(act, merged, answering);
            return act(t, act);
        });
    }

    @Override
    public CurationAct split(SeenCase from, Collection<TicketKey> tickets, Change change) {
        return database.write(t -> {
            CaseRow split = Curation.expected(t, from.caseId(), from.version());
            Partition partition = partition(t);
            List<TicketKey> strangers = partition.notOf(split, tickets);
            int taken = new TreeSet<>(tickets).size();
            if (!strangers.isEmpty() || taken == 0) {
                throw new CurationRefused(
                        Reason.NOT_ITS_TICKET, "case " + from.caseId() + " has no tickets " + strangers);
            }
            if (split.head().seenInTickets() == taken && split.head().inManuals() == 0) {
                throw new CurationRefused(
                        Reason.LEAVES_NOTHING,
                        "nothing would be left of case " + from.caseId() + ": edit it where its cause is another one");
            }
            CaseKey key = partition.keyOfSplit(split, tickets);
            Acts.Step made = new Acts.Step(identity.of(key), 1, 1, null, false);
            long act = Acts.record(t, Kind.SPLIT, null, List.of(Acts.Step.of(split), made), change);
            partition.split(act, split, tickets, key, change);
            return act(t, act);
        });
    }

    @Override
    public CurationAct tellApart(SeenCase one, SeenCase other, Change change) {
        if (one.caseId().equals(other.caseId())) {
            throw new CurationRefused(Reason.SAME_CASE, "case " + one.caseId() + " cannot be told apart from itself");
        }
        return database.write(t -> {
            List<Acts.Step> steps = new ArrayList<>();
            for (SeenCase seen : Stream.of(one, other)
                    .sorted(Comparator.comparing(SeenCase::caseId))
                    .toList()) {
                CaseRow row = Curation.expected(t, seen.caseId(), seen.version());
                steps.add(Acts.Step.of(row));
                t.touch(row.id());
            }
            return act(t, Acts.record(t, Kind.APART, null, steps, change));
        });
    }

    @Override
    public Map<String, Set<String>> toldApart(Collection<String> caseIds) {
        Map<String, Set<String>> apart = new TreeMap<>();
        database.read(s -> s.list(
                APART,
                row -> apart.computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                        .add(row.getString(2)),
                Json.write(List.copyOf(caseIds))));
        return apart;
    }

    @Override
    public CurationAct transitionAll(List<SeenCase> cases, ArticleState state, Change change) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("the state of at least one case is set");
        }
        return database.write(t -> {
            Curation.transition(t, cases, state, change);
            return Acts.before(t.statements(), 1, null).getFirst();
        });
    }

    @Override
    public CurationAct undo(long act, Change change) {
        return database.write(t -> {
            Statements s = t.statements();
            CurationAct undone = Acts.find(s, act);
            if (undone == null) {
                throw new NoSuchElementException("there is no act " + act);
            }
            List<String> answering = undone.kind() == Kind.MERGE ? Leads.chain(s, undone.last()) : List.of();
            TreeSet<String> concerned = new TreeSet<>(answering);
            undone.cases().forEach(c -> concerned.add(c.caseId()));
            UndoRules.check(undone, Acts.after(s, act, List.copyOf(concerned)), answering);
            List<Acts.Step> steps = Acts.steps(s, act);
            boolean versions = undone.kind() == Kind.EDIT || undone.kind() == Kind.TRANSITION;
            List<Acts.Step> back = versions ? Curation.restore(t, steps, change) : unchanged(s, steps);
            long undo = Acts.record(t, Kind.UNDO, act, back, change);
            if (undone.kind() == Kind.MERGE) {
                partition(t).unlead(undone);
            } else if (undone.kind() == Kind.SPLIT) {
                partition(t).unsplit(undone, undo, change);
            }
            if (undone.kind() == Kind.APART) {
                touch(t, steps);
            }
            return act(t, undo);
        });
    }

    private static void touch(Transaction t, List<Acts.Step> steps) throws SQLException {
        for (Acts.Step step : steps) {
            CaseRow row = CaseRow.of(t.statements(), step.caseId());
            if (row != null) {
                t.touch(row.id());
            }
        }
    }

    private static List<Acts.Step> unchanged(Statements s, List<Acts.Step> steps) throws SQLException {
        List<Acts.Step> now = new ArrayList<>();
        for (Acts.Step step : steps) {
            int latest = Math.max(
                    1, (int) s.number("SELECT latest_version FROM fault_case WHERE case_id = ?", step.caseId()));
            now.add(new Acts.Step(step.caseId(), latest, latest, null, false));
        }
        return now;
    }

    private Partition partition(Transaction t) {
        return new Partition(t, joining, identity);
    }

    private static CurationAct act(Transaction t, long act) throws SQLException {
        return Objects.requireNonNull(Acts.find(t.statements(), act));
    }

    @Override
    public Optional<CurationAct> find(long act) {
        return database.readTogether(s -> Optional.ofNullable(Acts.find(s, act)));
    }

    @Override
    public List<CurationAct> acts(int limit, @Nullable Long before) {
        return database.readTogether(s -> Acts.before(s, limit, before));
    }

    @Override
    public List<CurationAct> actsOf(String caseId, int limit, @Nullable Long before) {
        return database.readTogether(s -> Acts.ofCase(s, caseId, limit, before));
    }
}
