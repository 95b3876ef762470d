package org.faultbook.diagnosis.curation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixDirection;
import org.faultbook.kb.faultcase.FixKind;

/**
 * Which cases of one scope raise and which lower one and the same object. Only where both stand is it worth a search whether their
 * symptoms are alike: a search for each case of a large base would take hours. Not thread-safe.
 */
final class OpposedFixes {
    private final Map<String, Map<String, Set<FixDirection>>> byObject = new HashMap<>();
    private final Map<String, Set<String>> objectsOf = new HashMap<>();

    /** Takes a case in as it is now; returns the other cases that it goes against. */
    Set<String> note(FaultCase c) {
        drop(c.id());
        Set<String> others = new HashSet<>();
        for (Fix fix : c.fixes()) {
            FixDirection direction = FixDirection.of(fix.summary());
            String object = FixDirection.object(fix.id());
            if (fix.kind() != FixKind.PROHIBITED && direction != FixDirection.NEITHER && !object.isEmpty()) {
                String key = c.scope().key() + "|" + object;
                Map<String, Set<FixDirection>> cases = byObject.computeIfAbsent(key, k -> new HashMap<>());
                cases.computeIfAbsent(c.id(), k -> EnumSet.noneOf(FixDirection.class))
                        .add(direction);
                objectsOf.computeIfAbsent(c.id(), k -> new HashSet<>()).add(key);
                cases.forEach((id, directions) -> {
                    if (!id.equals(c.id()) && against(directions, direction)) {
                        others.add(id);
                    }
                });
            }
        }
        return others;
    }

    void drop(String caseId) {
        for (String key : Objects.requireNonNullElse(objectsOf.remove(caseId), Set.<String>of())) {
            Map<String, Set<FixDirection>> cases = byObject.getOrDefault(key, Map.of());
            cases.remove(caseId);
            if (cases.isEmpty()) {
                byObject.remove(key);
            }
        }
    }

    /** Whether another case goes against this one. */
    boolean any(String caseId) {
        return objectsOf.getOrDefault(caseId, Set.of()).stream()
                .map(key -> byObject.getOrDefault(key, Map.of()))
                .anyMatch(cases -> {
                    Set<FixDirection> own = cases.getOrDefault(caseId, Set.of());
                    return cases.entrySet().stream()
                            .filter(e -> !e.getKey().equals(caseId))
                            .anyMatch(e -> own.stream().anyMatch(d -> against(e.getValue(), d)));
                });
    }

    private static boolean against(Set<FixDirection> directions, FixDirection direction) {
        return directions.stream().anyMatch(d -> d != direction);
    }
}
