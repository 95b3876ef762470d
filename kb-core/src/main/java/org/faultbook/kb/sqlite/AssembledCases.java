package org.faultbook.kb.sqlite;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.faultbook.kb.faultcase.FaultCase;
import org.jspecify.annotations.Nullable;

/**
 * Committed cases as they were last assembled, the least recently asked dropped first. A case stays good while its
 * revision is the store's, whichever process wrote it, and until the next of its fixes has held 30 days. Thread-safe.
 */
final class AssembledCases {
    private static final int LIMIT = 2_000;

    private final Map<String, Assembled> cases = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Assembled> eldest) {
            return size() > LIMIT;
        }
    };

    private record Assembled(FaultCase faultCase, Instant from, Instant until) {}

    synchronized @Nullable FaultCase get(String caseId, long revision, Instant now) {
        Assembled assembled = cases.get(caseId);
        return assembled != null
                        && assembled.faultCase.revision() == revision
                        && !now.isBefore(assembled.from)
                        && now.isBefore(assembled.until)
                ? assembled.faultCase
                : null;
    }

    synchronized void put(FaultCase faultCase, Instant from, Instant until) {
        cases.put(faultCase.id(), new Assembled(faultCase, from, until));
    }
}
