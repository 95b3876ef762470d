package org.faultbook.diagnosis.offline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * The packs of all equipment classes. {@link #refresh} makes them anew where cases changed or an hour passed (questions and outcomes
 * change no case, but move what is taken along); until then a pack is made anew only where one of the cases in it changed, so that
 * none is served with a case that was retired or is no longer for its reader. Safe for use by several threads.
 */
public final class Packs {
    private static final Duration QUARTER = Duration.ofDays(91);
    private static final Duration FRESH = Duration.ofHours(1);
    /** Whole packs in memory; of the others only what is said of them. */
    private static final int KEPT = 4;

    private static final int CHANGES = 1_000;
    /** Making packs takes at most one twentieth of a core. */
    private static final int REST = 20;

    private record Key(String equipmentClass, boolean forPartners) {}

    /**
     * One making of all.
     *
     * @param revision of the store when it began
     * @param until it is current where the store did not change
     * @param rest no other is begun before
     */
    private record State(
            long revision,
            Instant until,
            Instant rest,
            Taxonomy taxonomy,
            PackMaker maker,
            Precedence precedence,
            Map<Key, Pack> packs,
            Map<Key, Pack.Label> labels) {
        static State of(long revision, Instant begun, Taxonomy taxonomy, PackMaker maker, Precedence precedence) {
            return new State(
                    revision, begun.plus(FRESH), begun, taxonomy, maker, precedence, newestOnly(), new HashMap<>());
        }

        State rested(Instant rest) {
            return new State(revision, until, rest, taxonomy, maker, precedence, packs, labels);
        }

        boolean isEnough(long now, Taxonomy known, Instant at) {
            return at.isBefore(rest) || now == revision && known == taxonomy && at.isBefore(until);
        }
    }

    private final Store store;
    private final Supplier<Taxonomy> taxonomy;
    private final PackLimits limits;
    private final Clock clock;
    private final Object refreshing = new Object();
    private @Nullable State state;
    /** Changes up to here are told to {@link #state}. */
    private long followed;

    /** @param taxonomy as it is now, the same one until it changes */
    public Packs(Store store, Supplier<Taxonomy> taxonomy, PackLimits limits, Clock clock) {
        this.store = store;
        this.taxonomy = taxonomy;
        this.clock = clock;
        this.limits = limits;
    }

    /** The pack of a class; empty where there is no such class. One without cases holds the safety notices. */
    public Optional<Pack> find(String equipmentClass, boolean forPartners) {
        makeFirst();
        return taxonomy.get().find(equipmentClass).map(family -> current(family, forPartners));
    }

    /** Those with cases in them as they were last made, in the order of the classes. */
    public List<Pack.Label> labels(boolean forPartners) {
        makeFirst();
        synchronized (this) {
            Map<Key, Pack.Label> labels = Objects.requireNonNull(state).labels();
            return taxonomy.get().classes().stream()
                    .map(family -> labels.get(new Key(family.id(), forPartners)))
                    .filter(Objects::nonNull)
                    .filter(label -> label.cases() > 0)
                    .toList();
        }
    }

    /** Makes all packs anew where the store changed since or an hour passed, unless that was done a short time ago. */
    public void refresh() {
        synchronized (refreshing) {
            Instant begun = clock.instant();
            long revision = store.revision();
            Taxonomy known = taxonomy.get();
            State before = now();
            if (before != null && before.isEnough(revision, known, begun)) {
                return;
            }
            Precedence precedence =
                    Precedence.of(store, begun.minus(QUARTER), new EquipmentResolver(known, List.of())::named);
            State next = State.of(revision, begun, known, new PackMaker(store, known, limits, clock), precedence);
            for (EquipmentClass family : known.classes()) {
                if (!next.precedence().of(family.id()).isEmpty()) {
                    pack(next, family, true);
                    pack(next, family, false);
                }
            }
            Instant done = clock.instant();
            replace(next.rested(done.plus(Duration.between(begun, done).multipliedBy(REST))));
        }
    }

    private synchronized @Nullable State now() {
        return state;
    }

    private synchronized void replace(State next) {
        state = next;
        followed = next.revision();
    }

    private void makeFirst() {
        if (now() == null) {
            refresh();
        }
    }

    /** As it was made, or anew where a case in it changed. */
    private synchronized Pack current(EquipmentClass family, boolean forPartners) {
        State made = Objects.requireNonNull(state);
        List<CaseChange> changes;
        do {
            changes = store.cases().changesSince(followed, CHANGES);
            for (CaseChange change : changes) {
                made.packs().values().removeIf(pack -> pack.told().contains(change.caseId()));
                followed = change.revision();
            }
        } while (changes.size() == CHANGES);
        return pack(made, family, forPartners);
    }

    private Pack pack(State made, EquipmentClass family, boolean forPartners) {
        Key key = new Key(family.id(), forPartners);
        Pack kept = made.packs().get(key);
        if (kept != null) {
            return kept;
        }
        Pack pack = made.maker().make(family, made.precedence().of(family.id()), audience(forPartners));
        made.packs().put(key, pack);
        made.labels().put(key, pack.label());
        return pack;
    }

    private static Predicate<FaultCase> audience(boolean forPartners) {
        Set<Audience> limited = Audience.FOR_PARTNERS;
        return c -> !forPartners || limited.contains(c.state().audience());
    }

    private static Map<Key, Pack> newestOnly() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Pack> eldest) {
                return size() > KEPT;
            }
        };
    }
}
