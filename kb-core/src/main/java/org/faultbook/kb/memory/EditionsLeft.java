package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.EditionChange;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.memory.State.Edition;
import org.faultbook.kb.memory.State.StoredCase;

/** Cases that persons left resting on editions that do not answer any more. */
final class EditionsLeft {
    private final State s;
    private final CaseIdentity identity;

    EditionsLeft(State s, CaseIdentity identity) {
        this.s = s;
        this.identity = identity;
    }

    List<SupersededCase> resting(int limit) {
        List<SupersededCase> resting = new ArrayList<>();
        s.cases.forEach((caseId, stored) -> {
            if (stored.untold() && !stored.leftToTickets()) {
                s.manuals
                        .values()
                        .forEach(
                                editions -> superseded(caseId, stored, editions).ifPresent(resting::add));
            }
        });
        return resting.stream().limit(limit).toList();
    }

    private Optional<SupersededCase> superseded(String caseId, StoredCase stored, List<Edition> editions) {
        String manualId = editions.getFirst().content().manual().id();
        Edition newest = MemoryManualStore.edition(s, manualId, s.answering.get(manualId))
                .orElseThrow();
        boolean lookedAtSince = !stored.versions()
                .getLast()
                .change()
                .at()
                .isBefore(newest.change().at());
        Stream<Edition> others =
                lookedAtSince ? Stream.of() : editions.stream().filter(e -> !Objects.equals(e, newest));
        return others.filter(e -> e.content().entries().stream()
                        .anyMatch(entry ->
                                Leads.answering(s, identity.of(entry.key())).equals(caseId)))
                .map(e -> e.content().manual())
                .max(Comparator.comparingInt(Manual::version))
                .map(rested ->
                        new SupersededCase(caseId, rested, newest.content().manual()));
    }

    Map<String, List<SupersededCase>> replaced(Collection<String> caseIds) {
        Map<String, List<SupersededCase>> replaced = new TreeMap<>();
        for (String caseId : Set.copyOf(caseIds)) {
            StoredCase stored = s.cases.get(caseId);
            if (stored != null && !stored.leftToTickets()) {
                List<EditionChange> before = new ArrayList<>();
                s.manuals.keySet().forEach(manualId -> before.addAll(toldBefore(caseId, stored, manualId)));
                List<ManualEntry> now = s.entries.values().stream()
                        .filter(joined -> joined.caseId().equals(caseId))
                        .map(State.JoinedEntry::entry)
                        .toList();
                replaced.put(caseId, EditionChange.of(caseId, before, now));
            }
        }
        replaced.values().removeIf(List::isEmpty);
        return replaced;
    }

    private List<EditionChange> toldBefore(String caseId, StoredCase stored, String manualId) {
        List<Integer> answered =
                new EditionsBrought(s, identity, id -> {}).standing(manualId).history();
        Edition newest = MemoryManualStore.edition(s, manualId, s.answering.get(manualId))
                .orElseThrow();
        Instant looked = stored.versions().getLast().change().at();
        if (!looked.isBefore(newest.change().at())) {
            return List.of();
        }
        return answered.subList(0, answered.size() - 1).stream()
                .flatMap(old -> MemoryManualStore.edition(s, manualId, old).stream())
                .flatMap(old -> old.content().entries().stream()
                        .filter(entry ->
                                Leads.answering(s, identity.of(entry.key())).equals(caseId))
                        .map(entry -> new EditionChange(
                                entry, old.content().manual(), newest.content().manual())))
                .toList();
    }
}
