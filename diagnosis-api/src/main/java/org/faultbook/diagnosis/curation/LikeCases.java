package org.faultbook.diagnosis.curation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.faultbook.indexer.join.LikeFaults;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are perhaps the same fault in other words, as the cases are now. Of the cases of one key, which stand in one group already,
 * the first by its id is held against those of other keys that one act on one thing mended, of each such place the first 20: that bounds
 * what a change costs, asks once for two groups, and is the same whatever was read first. Not thread-safe.
 */
final class LikeCases {
    private static final int MOST = 3;
    private static final int OF_PLACE = 20;
    private static final Comparator<LikeCase> LIKEST =
            Comparator.comparingDouble(LikeCase::likeness).reversed().thenComparing(LikeCase::id);

    private final LikeFaults faults;
    private final Map<String, Known> cases = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    LikeCases(LikeFaults faults) {
        this.faults = faults;
    }

    private record Known(LikeFaults.Traits traits, boolean published) {
        String key() {
            return traits.causeKey() + (traits.bulletin() ? "|bulletin" : "");
        }
    }

    /** The cases of each key that one act on one thing mended, and the first of each key, both by their ids. */
    private record Place(Map<String, NavigableSet<String>> byKey, NavigableSet<String> firsts) {
        void put(String key, String id) {
            NavigableSet<String> same = byKey.computeIfAbsent(key, k -> new TreeSet<>());
            firsts.removeAll(same.isEmpty() ? Set.of() : Set.of(same.first()));
            same.add(id);
            firsts.add(same.first());
        }

        void remove(String key, String id) {
            NavigableSet<String> same = byKey.getOrDefault(key, new TreeSet<>());
            same.remove(id);
            firsts.remove(id);
            if (same.isEmpty()) {
                byKey.remove(key);
            } else {
                firsts.add(same.first());
            }
        }

        List<String> held() {
            return firsts.stream().limit(OF_PLACE).toList();
        }
    }

    /** Takes a case in as it is now; returns the others for which that changes anything. */
    Set<String> note(FaultCase c) {
        LikeFaults.@Nullable Traits traits = c.state().confidence() == Confidence.ARCHIVED ? null : faults.traits(c);
        return set(c.id(), traits == null ? null : new Known(traits, c.state().confidence() == Confidence.VALIDATED));
    }

    /** Forgets a case; returns those for which that changes anything. */
    Set<String> drop(String id) {
        return set(id, null);
    }

    private Set<String> set(String id, @Nullable Known now) {
        @Nullable Known before = cases.get(id);
        if (Objects.equals(before, now)) {
            return Set.of();
        }
        Set<String> concerned = new HashSet<>();
        Stream.of(before, now).filter(Objects::nonNull).forEach(known -> concerned.addAll(known.traits.places()));
        Map<String, Set<LikeCase>> then = around(concerned);
        if (before != null) {
            cases.remove(id);
            for (String place : before.traits.places()) {
                Place there = Objects.requireNonNull(places.get(place));
                there.remove(before.key(), id);
                if (there.firsts.isEmpty()) {
                    places.remove(place);
                }
            }
        }
        if (now != null) {
            cases.put(id, now);
            for (String place : now.traits.places()) {
                places.computeIfAbsent(place, p -> new Place(new HashMap<>(), new TreeSet<>()))
                        .put(now.key(), id);
            }
        }
        Map<String, Set<LikeCase>> since = around(concerned);
        Set<String> others = new HashSet<>(then.keySet());
        others.addAll(since.keySet());
        others.removeIf(other ->
                other.equals(id) || then.getOrDefault(other, Set.of()).equals(since.getOrDefault(other, Set.of())));
        return others;
    }

    private Map<String, Set<LikeCase>> around(Set<String> concerned) {
        Map<String, Set<LikeCase>> like = new HashMap<>();
        for (String place : concerned) {
            Place there = places.get(place);
            if (there != null) {
                there.held().forEach(id -> like.computeIfAbsent(id, this::all));
            }
        }
        return like;
    }

    private Set<LikeCase> all(String id) {
        @Nullable Known known = cases.get(id);
        Set<LikeCase> like = new HashSet<>();
        for (String place : known == null ? Set.<String>of() : known.traits.places()) {
            List<String> held = Objects.requireNonNull(places.get(place)).held();
            for (String other : held.contains(id) ? held : List.<String>of()) {
                Known against = Objects.requireNonNull(cases.get(other));
                double likeness = Objects.requireNonNull(known).traits.likeness(against.traits);
                if (likeness > 0) {
                    like.add(new LikeCase(other, likeness, against.published));
                }
            }
        }
        return like;
    }

    /**
     * At most three, the likest first.
     *
     * @param apart cases that a person said are not the same
     */
    List<LikeCase> of(String id, Set<String> apart) {
        return all(id).stream()
                .filter(like -> !apart.contains(like.id()))
                .sorted(LIKEST)
                .limit(MOST)
                .toList();
    }
}
