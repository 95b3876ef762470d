package org.faultbook.kb.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.EditionDelivery;
import org.faultbook.kb.manual.EditionStanding;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.memory.State.BroughtEdition;
import org.faultbook.kb.memory.State.Edition;
import org.faultbook.kb.port.ManualStore.Original;
import org.faultbook.kb.port.ManualStore.PassageChange;
import org.faultbook.kb.port.ManualStore.Put;
import org.jspecify.annotations.Nullable;

/** Takes editions in and takes them back, in the state of one transaction. */
final class EditionsBrought {
    private final State s;
    private final CaseIdentity identity;
    private final Consumer<String> touched;
    private long removed;
    private long restored;
    private long unchanged;

    /** {@code touched} is told of each case that an entry leaves or joins. */
    EditionsBrought(State s, CaseIdentity identity, Consumer<String> touched) {
        this.s = s;
        this.identity = identity;
        this.touched = touched;
    }

    long removed() {
        return removed;
    }

    long restored() {
        return restored;
    }

    long unchanged() {
        return unchanged;
    }

    Put put(EditionContent content, Supplier<Original> original, String batch, Change change) {
        String id = content.manual().id();
        List<Edition> editions = s.manuals.getOrDefault(id, List.of());
        Integer before = s.answering.get(id);
        for (Edition known : editions) {
            if (known.content().manual().contentHash().equals(content.manual().contentHash())) {
                deliver(known, batch);
                Integer version = known.content().manual().version();
                return version.equals(before) ? Put.SAME : Put.OLDER;
            }
        }
        refuseOthersPassages(content);
        int version = 1
                + editions.stream()
                        .mapToInt(e -> e.content().manual().version())
                        .max()
                        .orElse(0);
        Edition added = new Edition(content.withVersion(version), original.get(), change);
        s.manuals.put(id, State.with(editions, added));
        deliver(added, batch);
        if (standing(id).newest() != version) {
            return Put.OLDER;
        }
        stand(id, version, change);
        return before == null ? Put.NEW : Put.NEW_EDITION;
    }

    private void refuseOthersPassages(EditionContent content) {
        Set<String> ids = content.passages().stream().map(Passage::id).collect(Collectors.toSet());
        s.manuals.forEach((manualId, editions) -> {
            if (!manualId.equals(content.manual().id())) {
                editions.stream()
                        .flatMap(e -> e.content().passages().stream())
                        .filter(p -> ids.contains(p.id()))
                        .findFirst()
                        .ifPresent(p -> {
                            throw new IllegalArgumentException("passage " + p.id() + " is one of another manual than "
                                    + content.manual().id());
                        });
            }
        });
    }

    private void deliver(Edition edition, String batch) {
        var manual = edition.content().manual();
        List<BroughtEdition> brought = s.manualDeliveries.getOrDefault(manual.id(), List.of());
        BroughtEdition next = new BroughtEdition(batch, new EditionDelivery(manual.version(), manual.edition()));
        if (!brought.contains(next)) {
            s.manualDeliveries.put(manual.id(), State.with(brought, next));
        }
    }

    EditionStanding standing(String manualId) {
        return EditionStanding.of(s.manualDeliveries.getOrDefault(manualId, List.of()).stream()
                .map(BroughtEdition::delivery)
                .toList());
    }

    void undo(String batch, Change change) {
        for (Map.Entry<String, List<BroughtEdition>> entry : new TreeMap<>(s.manualDeliveries).entrySet()) {
            String id = entry.getKey();
            List<BroughtEdition> left = entry.getValue().stream()
                    .filter(b -> !b.batch().equals(batch))
                    .toList();
            if (left.size() < entry.getValue().size()) {
                s.manualDeliveries.put(id, left);
                withdraw(id, left, change);
            }
        }
    }

    private void withdraw(String id, List<BroughtEdition> left, Change change) {
        if (left.isEmpty()) {
            stand(id, null, change);
            s.manuals.remove(id);
            s.manualDeliveries.remove(id);
            removed++;
            return;
        }
        int newest = standing(id).newest();
        if (Integer.valueOf(newest).equals(s.answering.get(id))) {
            unchanged++;
        } else {
            stand(id, newest, change);
            restored++;
        }
        Set<Integer> named = left.stream().map(b -> b.delivery().version()).collect(Collectors.toSet());
        s.manuals.put(
                id,
                s.manuals.getOrDefault(id, List.of()).stream()
                        .filter(e -> named.contains(e.content().manual().version()))
                        .toList());
    }

    /** Lets another edition of a manual answer; null stands for none. */
    private void stand(String id, @Nullable Integer after, Change change) {
        EditionContent old = content(id, s.answering.get(id));
        EditionContent now = content(id, after);
        // joined first, so that a case of both editions is not removed and drafted anew between them
        for (ManualEntry entry : now == null ? List.<ManualEntry>of() : now.entries()) {
            touched.accept(CaseChanges.join(s, identity.of(entry.key()), name(entry), entry, change));
        }
        for (ManualEntry entry : old == null ? List.<ManualEntry>of() : old.entries()) {
            touched.accept(Leads.answering(s, identity.of(entry.key())));
            CaseChanges.withdraw(s, name(entry));
        }
        if (after == null) {
            s.answering.remove(id);
        } else {
            s.answering.put(id, after);
        }
        passages(old, now);
    }

    private void passages(@Nullable EditionContent old, @Nullable EditionContent now) {
        Set<String> answer = new HashSet<>();
        if (now != null) {
            for (Passage passage : now.passages()) {
                long revision = ++s.revision;
                answer.add(passage.id());
                s.passages.put(passage.id(), new StoredPassage(passage, now.manual(), revision));
                s.passageChanges.put(passage.id(), new PassageChange(revision, passage.id(), false));
            }
        }
        for (Passage passage : old == null ? List.<Passage>of() : old.passages()) {
            if (!answer.contains(passage.id())) {
                s.passages.remove(passage.id());
                s.passageChanges.put(passage.id(), new PassageChange(++s.revision, passage.id(), true));
            }
        }
    }

    private @Nullable EditionContent content(String id, @Nullable Integer version) {
        return s.manuals.getOrDefault(id, List.of()).stream()
                .map(Edition::content)
                .filter(c -> Integer.valueOf(c.manual().version()).equals(version))
                .findFirst()
                .orElse(null);
    }

    /** Unique among editions too. */
    static String name(ManualEntry entry) {
        return entry.manualId() + " " + entry.manualVersion() + " " + entry.number();
    }
}
