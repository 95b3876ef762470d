package org.faultbook.kb.faultcase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.faultbook.kb.evidence.Evidence;

/**
 * Keeps the newest evidence of one statement, given newest first, without repeating any; beside that of tickets the first
 * of manuals, so that neither hides the other.
 */
final class EvidenceKept {
    static final int LIMIT = 5;
    static final int OF_MANUALS = 3;

    private final Set<Evidence> kept = new LinkedHashSet<>();
    private final Set<Evidence> ofManuals = new LinkedHashSet<>();

    void add(List<Evidence> evidence) {
        add(kept, LIMIT, evidence);
    }

    void addOfManual(List<Evidence> evidence) {
        add(ofManuals, OF_MANUALS, evidence);
    }

    private static void add(Set<Evidence> to, int limit, List<Evidence> evidence) {
        for (Evidence e : evidence) {
            if (to.size() == limit) {
                return;
            }
            to.add(e);
        }
    }

    /** That of manuals last. */
    List<Evidence> list() {
        return Stream.concat(kept.stream(), ofManuals.stream()).toList();
    }
}
