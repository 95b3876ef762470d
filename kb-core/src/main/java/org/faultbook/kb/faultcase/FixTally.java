package org.faultbook.kb.faultcase;

/**
 * What tickets tell of a fix.
 *
 * @param seen tickets that closed with it
 * @param fixed of these, the ones after which 30 days passed on a known unit without a repeat visit
 * @param failed tickets that tell of a failed attempt, or were followed by a repeat visit within 30 days
 */
public record FixTally(int seen, int fixed, int failed) {
    public static final FixTally NONE = new FixTally(0, 0, 0);

    public FixTally {
        if (seen < 0 || fixed < 0 || failed < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
    }

    /** Attempts whose end is known. */
    public int tried() {
        return fixed + failed;
    }
}
