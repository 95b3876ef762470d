package org.faultbook.diagnosis.engine;

/**
 * What speaks for a cause before any normalisation: figures that mean the same in every answer.
 *
 * @param cosine centred cosine of the best record, 0 where the dense ranking did not find it
 * @param coverage share of the question's term weight that the best record's terms cover, 0 to 1
 * @param code whether a fault code of the question is the case's
 */
public record RawEvidence(double cosine, double coverage, boolean code) {
    static final RawEvidence NONE = new RawEvidence(0, 0, false);

    /** How alike question and record are, by meaning and by words, 0 to 1. */
    double likeness() {
        return 0.7 * Math.max(0, cosine) + 0.3 * coverage;
    }
}
