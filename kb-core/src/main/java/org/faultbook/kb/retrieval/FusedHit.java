package org.faultbook.kb.retrieval;

import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.search.RecordKind;

/** A record with its fused score and why. */
public record FusedHit(String recordId, String owner, RecordKind kind, double score, Explanation explanation) {
    /** The raw score of one of the fused rankings; NaN where that ranking did not find the record. */
    public double raw(String ranking) {
        return part(ranking, 2);
    }

    /** The normalised score of one of the fused rankings; NaN where that ranking did not find the record. */
    public double normalised(String ranking) {
        return part(ranking, 1);
    }

    private double part(String ranking, int position) {
        for (Explanation part : explanation.parts()) {
            if (part.reason().equals(ranking)) {
                return part.parts().get(position).value();
            }
        }
        return Double.NaN;
    }
}
