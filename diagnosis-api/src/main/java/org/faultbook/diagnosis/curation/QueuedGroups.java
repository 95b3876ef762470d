package org.faultbook.diagnosis.curation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The groups of what waits, in order; a change costs what the groups it is in cost. Not thread-safe. */
final class QueuedGroups {
    private final Map<String, QueuedCase> cases = new HashMap<>();
    private final Map<String, Map<String, QueuedCase>> members = new HashMap<>();
    private final Map<String, ReviewGroup> groups = new HashMap<>();
    private final NavigableSet<ReviewGroup> ordered = new TreeSet<>(ReviewGroup.MOST_VALUABLE);
    private final Set<String> changed = new HashSet<>();

    /** Takes a case in as it is now. */
    void put(QueuedCase waiting) {
        remove(waiting.id());
        cases.put(waiting.id(), waiting);
        members.computeIfAbsent(waiting.group(), g -> new HashMap<>()).put(waiting.id(), waiting);
        changed.add(waiting.group());
    }

    void remove(String caseId) {
        QueuedCase gone = cases.remove(caseId);
        if (gone != null) {
            Map<String, QueuedCase> left = members.getOrDefault(gone.group(), Map.of());
            left.remove(caseId);
            if (left.isEmpty()) {
                members.remove(gone.group());
            }
            changed.add(gone.group());
        }
    }

    /** That something else of these cases changed by which groups are ordered; those that do not wait are passed over. */
    void touch(Collection<String> caseIds) {
        for (String id : caseIds) {
            @Nullable QueuedCase waiting = cases.get(id);
            if (waiting != null) {
                changed.add(waiting.group());
            }
        }
    }

    int cases() {
        return cases.size();
    }

    /**
     * All groups now, the most valuable first.
     *
     * @param asked how often a case was the first answer
     */
    List<ReviewGroup> list(ToIntFunction<String> asked) {
        for (String id : changed) {
            ReviewGroup before = groups.remove(id);
            if (before != null) {
                ordered.remove(before);
            }
            Collection<QueuedCase> now = members.getOrDefault(id, Map.of()).values();
            if (!now.isEmpty()) {
                int times = now.stream().mapToInt(c -> asked.applyAsInt(c.id())).sum();
                ReviewGroup group = ReviewGroup.of(id, List.copyOf(now), times);
                groups.put(id, group);
                ordered.add(group);
            }
        }
        changed.clear();
        return List.copyOf(ordered);
    }
}
