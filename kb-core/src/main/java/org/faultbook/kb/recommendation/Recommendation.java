package org.faultbook.kb.recommendation;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the recommendation log.
 *
 * @param id globally unique and ordered by time (UUID version 7)
 * @param query masked
 * @param understood JSON of what was understood
 * @param unit serial number of the machine asked about, as it was given; null where none was
 * @param shown in the order shown, rank 1 first; empty where abstained
 */
public record Recommendation(
        String id,
        Instant at,
        Actor actor,
        String query,
        String understood,
        @Nullable String abstainReason,
        List<Shown> shown,
        String generation,
        String statisticsVersion,
        String models,
        @Nullable String unit) {
    public Recommendation {
        shown = List.copyOf(shown);
    }

    /** A case as it was shown. */
    public record Shown(int rank, String caseId, int caseVersion, List<String> fixIds) {
        public Shown {
            if (rank < 1) {
                throw new IllegalArgumentException("ranks count from 1");
            }
            fixIds = List.copyOf(fixIds);
        }
    }
}
