package org.faultbook.diagnosis.curation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faultbook.indexer.join.LikeFaults;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are perhaps the same fault in other words, as the cases are now. A case is held only against those that one act on one
 * thing mended, so that a change costs what these cost. Not thread-safe.
 */
final class LikeCases {
    private static final int MOST = 3;
    private static final Comparator<LikeCase> LIKEST =
            Comparator.comparingDouble(LikeCase::likeness).reversed().thenComparing(LikeCase::id);

    private final LikeFaults faults;
    private final Map<String, Known> cases = new HashMap<>();
    private final Map<String, Set<String>> byPlace = new HashMap<>();
    /** Of each case the others with how like they are; of both sides. */
    private final Map<String, Map<String, Double>> pairs = new HashMap<>();

    LikeCases(LikeFaults faults) {
        this.faults = faults;
    }

    private record Known(LikeFaults.Traits traits, boolean published) {}

    /** Takes a case in as it is now; returns the others for which that changes anything. */
    Set<String> note(FaultCase c) {
        boolean retired = c.state().confidence() == Confidence.ARCHIVED;
        LikeFaults.@Nullable Traits traits = retired ? null : faults.traits(c);
        @Nullable
        Known now = traits == null ? null : new Known(traits, c.state().confidence() == Confidence.VALIDATED);
        if (Objects.equals(now, cases.get(c.id()))) {
            return Set.of();
        }
        Set<String> others = drop(c.id());
        if (now != null) {
            cases.put(c.id(), now);
            for (String place : now.traits.places()) {
                Set<String> there = byPlace.computeIfAbsent(place, p -> new HashSet<>());
                there.forEach(id -> pair(c.id(), now, id));
                there.add(c.id());
            }
            others.addAll(pairs.getOrDefault(c.id(), Map.of()).keySet());
        }
        return others;
    }

    private void pair(String id, Known known, String otherId) {
        double likeness = known.traits.likeness(Objects.requireNonNull(cases.get(otherId)).traits);
        if (likeness > 0 && !id.equals(otherId)) {
            pairs.computeIfAbsent(id, i -> new HashMap<>()).put(otherId, likeness);
            pairs.computeIfAbsent(otherId, i -> new HashMap<>()).put(id, likeness);
        }
    }

    /** Forgets a case; returns those that it was like. */
    Set<String> drop(String id) {
        @Nullable Known known = cases.remove(id);
        if (known != null) {
            for (String place : known.traits.places()) {
                Set<String> there = byPlace.getOrDefault(place, Set.of());
                there.remove(id);
                if (there.isEmpty()) {
                    byPlace.remove(place);
                }
            }
        }
        Set<String> others = new HashSet<>(Objects.requireNonNullElse(pairs.remove(id), Map.<String, Double>of())
                .keySet());
        for (String other : others) {
            Map<String, Double> left = pairs.getOrDefault(other, Map.of());
            left.remove(id);
            if (left.isEmpty()) {
                pairs.remove(other);
            }
        }
        return others;
    }

    /**
     * At most three, the likest first.
     *
     * @param apart cases that a person said are not the same
     */
    List<LikeCase> of(String id, Set<String> apart) {
        return pairs.getOrDefault(id, Map.of()).entrySet().stream()
                .filter(e -> !apart.contains(e.getKey()))
                .map(e ->
                        new LikeCase(e.getKey(), e.getValue(), Objects.requireNonNull(cases.get(e.getKey())).published))
                .sorted(LIKEST)
                .limit(MOST)
                .toList();
    }
}
