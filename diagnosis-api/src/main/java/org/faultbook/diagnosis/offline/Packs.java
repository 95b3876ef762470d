package org.faultbook.diagnosis.offline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * The packs of all equipment classes, kept until a case of the store changes, an hour at most (questions and outcomes change
 * no case, but move what is taken along). Safe for use by several threads; one pack is made at a time.
 */
public final class Packs {
    private static final Duration QUARTER = Duration.ofDays(91);
    private static final Duration FRESH = Duration.ofHours(1);
    /** Whole packs in memory; of the others only what is said of them. */
    private static final int KEPT = 4;

    private record Key(String equipmentClass, boolean forPartners) {}

    /** Everything that holds for one state of the store. */
    private record State(
            long revision, Instant until, Precedence precedence, Map<Key, Pack> packs, Map<Key, Pack.Label> labels) {}

    private final Store store;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final PackMaker maker;
    private @Nullable State state;

    public Packs(Store store, Taxonomy taxonomy, PackLimits limits, Clock clock) {
        this.store = store;
        this.taxonomy = taxonomy;
        this.clock = clock;
        this.maker = new PackMaker(store, taxonomy, limits, clock);
    }

    /** The pack of a class; empty where there is no such class. One without cases holds the safety notices. */
    public synchronized Optional<Pack> find(String equipmentClass, boolean forPartners) {
        return taxonomy.find(equipmentClass).map(family -> pack(current(), family, forPartners));
    }

    /** Those with cases in them, in the order of the classes. */
    public synchronized List<Pack.Label> labels(boolean forPartners) {
        State now = current();
        List<Pack.Label> labels = new ArrayList<>();
        for (EquipmentClass family : taxonomy.classes()) {
            if (!now.precedence().of(family.id()).isEmpty()) {
                Pack.Label known = now.labels().get(new Key(family.id(), forPartners));
                Pack.Label label =
                        known != null ? known : pack(now, family, forPartners).label();
                if (label.cases() > 0) {
                    labels.add(label);
                }
            }
        }
        return labels;
    }

    private Pack pack(State now, EquipmentClass family, boolean forPartners) {
        Key key = new Key(family.id(), forPartners);
        Pack kept = now.packs().get(key);
        if (kept != null) {
            return kept;
        }
        Pack made = maker.make(family, now.precedence().of(family.id()), audience(forPartners));
        now.packs().put(key, made);
        now.labels().put(key, made.label());
        return made;
    }

    private static Predicate<FaultCase> audience(boolean forPartners) {
        Set<Audience> limited = Audience.FOR_PARTNERS;
        return c -> !forPartners || limited.contains(c.state().audience());
    }

    private State current() {
        long revision = store.revision();
        Instant now = clock.instant();
        State kept = state;
        if (kept == null || kept.revision() != revision || !now.isBefore(kept.until())) {
            kept = new State(
                    revision,
                    now.plus(FRESH),
                    Precedence.of(store, now.minus(QUARTER)),
                    newestOnly(),
                    new LinkedHashMap<>());
            state = kept;
        }
        return kept;
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
