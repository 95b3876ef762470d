package org.faultbook.diagnosis.render;

/** A calibrated probability in a word. The limits are ours: more likely than not, at least one in five, less. */
public enum Chance {
    LIKELY,
    POSSIBLE,
    NOT_EXCLUDED;

    public static Chance of(double probability) {
        return probability > 0.5 ? LIKELY : probability >= 0.2 ? POSSIBLE : NOT_EXCLUDED;
    }
}
