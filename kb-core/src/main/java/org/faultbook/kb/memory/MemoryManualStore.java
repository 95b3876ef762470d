package org.faultbook.kb.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.memory.State.Edition;
import org.faultbook.kb.memory.State.StoredCase;
import org.faultbook.kb.port.ManualStore;
import org.jspecify.annotations.Nullable;

final class MemoryManualStore implements ManualStore {
    private final Transactions transactions;
    private final CaseIdentity identity;

    MemoryManualStore(Transactions transactions, CaseIdentity identity) {
        this.transactions = transactions;
        this.identity = identity;
    }

    @Override
    public Put put(
            Manual manual,
            List<Passage> passages,
            List<ManualEntry> entries,
            Original.Content file,
            String batch,
            Change change) {
        EditionContent edition = new EditionContent(manual, passages, entries);
        return transactions.transact(s -> {
            MemoryImportLog.open(s, batch);
            return new EditionsBrought(s, identity, caseId -> {})
                    .put(edition, () -> original(manual.name(), file), batch, change);
        });
    }

    private static Original original(String name, Original.Content content) {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readAllBytes();
            return new Original(name, bytes.length, () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Edition> edition(State s, String manualId, @Nullable Integer version) {
        return s.manuals.getOrDefault(manualId, List.of()).stream()
                .filter(e -> Integer.valueOf(e.content().manual().version()).equals(version))
                .findFirst();
    }

    private Optional<EditionContent> content(String manualId, int version) {
        return edition(transactions.state(), manualId, version).map(Edition::content);
    }

    @Override
    public Optional<Manual> find(String manualId) {
        State s = transactions.state();
        return edition(s, manualId, s.answering.get(manualId))
                .map(e -> e.content().manual());
    }

    @Override
    public Optional<Manual> find(String manualId, int version) {
        return content(manualId, version).map(EditionContent::manual);
    }

    @Override
    public Optional<Manual> ofContent(String contentHash) {
        return transactions.state().manuals.values().stream()
                .flatMap(List::stream)
                .map(e -> e.content().manual())
                .filter(manual -> manual.contentHash().equals(contentHash))
                .max(Comparator.comparingInt(Manual::version).thenComparing(Manual::id));
    }

    @Override
    public List<Manual> versions(String manualId) {
        State s = transactions.state();
        return new EditionsBrought(s, identity, caseId -> {})
                .standing(manualId).history().stream()
                        .flatMap(version -> edition(s, manualId, version).stream())
                        .map(e -> e.content().manual())
                        .toList();
    }

    @Override
    public List<Manual> list(@Nullable String afterId, int limit) {
        return transactions.state().manuals.tailMap(afterId == null ? "" : afterId, false).keySet().stream()
                .limit(limit)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public long count() {
        return transactions.state().answering.size();
    }

    @Override
    public long countPassages() {
        return transactions.state().passages.size();
    }

    @Override
    public long countEntries() {
        return transactions.state().entries.size();
    }

    @Override
    public Optional<Original> original(String manualId, int version) {
        return edition(transactions.state(), manualId, version).map(Edition::original);
    }

    @Override
    public List<Passage> passages(String manualId, int version) {
        return content(manualId, version).map(EditionContent::passages).orElse(List.of());
    }

    @Override
    public List<ManualEntry> entries(String manualId, int version) {
        return content(manualId, version).map(EditionContent::entries).orElse(List.of());
    }

    @Override
    public List<ManualEntry> entriesOf(String caseId, int limit) {
        State s = transactions.state();
        StoredCase stored = s.cases.get(caseId);
        return stored == null
                ? List.of()
                : MemoryCaseStore.entries(s, stored).stream()
                        .sorted(ManualEntry.IN_ORDER)
                        .limit(limit)
                        .toList();
    }

    @Override
    public Optional<Passage> passage(String passageId, int manualVersion) {
        return passage(transactions.state(), passageId, manualVersion);
    }

    static Optional<Passage> passage(State s, String passageId, int manualVersion) {
        return s.manuals.values().stream()
                .flatMap(List::stream)
                .flatMap(e -> e.content().passages().stream())
                .filter(p -> p.id().equals(passageId) && p.manualVersion() == manualVersion)
                .findFirst();
    }

    @Override
    public Map<String, StoredPassage> findPassages(Collection<String> passageIds) {
        State s = transactions.state();
        Map<String, StoredPassage> found = new HashMap<>();
        for (String id : passageIds) {
            StoredPassage stored = s.passages.get(id);
            if (stored != null) {
                found.put(id, stored);
            }
        }
        return found;
    }

    @Override
    public List<String> listPassages(@Nullable String afterId, int limit) {
        return transactions.state().passages.tailMap(afterId == null ? "" : afterId, false).keySet().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<PassageChange> passageChangesSince(long revision, int limit) {
        return transactions.state().passageChanges.values().stream()
                .filter(c -> c.revision() > revision)
                .sorted(Comparator.comparingLong(PassageChange::revision))
                .limit(limit)
                .toList();
    }

    @Override
    public List<SupersededCase> restingOnOldEdition(int limit) {
        return new EditionsLeft(transactions.state(), identity).resting(limit);
    }

    @Override
    public Map<String, List<SupersededCase>> replaced(Collection<String> caseIds) {
        return new EditionsLeft(transactions.state(), identity).replaced(caseIds);
    }
}
