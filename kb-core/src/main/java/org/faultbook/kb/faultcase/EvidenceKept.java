package org.faultbook.kb.faultcase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.faultbook.kb.evidence.Evidence;

/** Keeps the newest evidence of one statement, given newest first, without repeating any. */
final class EvidenceKept {
    static final int LIMIT = 5;

    private final Set<Evidence> kept = new LinkedHashSet<>();

    void add(List<Evidence> evidence) {
        for (Evidence e : evidence) {
            if (kept.size() == LIMIT) {
                return;
            }
            kept.add(e);
        }
    }

    List<Evidence> list() {
        return List.copyOf(kept);
    }
}
