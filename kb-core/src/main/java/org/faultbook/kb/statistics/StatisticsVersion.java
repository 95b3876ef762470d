package org.faultbook.kb.statistics;

import java.time.Instant;
import org.faultbook.kb.access.ProductLine;

/**
 * One immutable version of learned statistics of a product line, computed from a named revision of the store.
 *
 * @param kind what was learned: {@code symptom-terms}, {@code embedding-means}, {@code calibration}...
 * @param payload its serialised form, owned by the code that learned it
 */
public record StatisticsVersion(
        String id, ProductLine productLine, String kind, long fromRevision, Instant computedAt, byte[] payload) {
    public StatisticsVersion {
        if (id.isBlank() || kind.isBlank()) {
            throw new IllegalArgumentException("a statistics version has an id and a kind");
        }
    }
}
