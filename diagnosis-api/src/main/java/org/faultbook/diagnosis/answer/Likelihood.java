package org.faultbook.diagnosis.answer;

/**
 * How likely a cause is, and on how many outcomes that rests: closed tickets asked again, in which causes stood alike.
 *
 * @param probability 0 to 1
 * @param right outcomes in which such a cause was right
 * @param outcomes all of them
 */
public record Likelihood(double probability, int right, int outcomes) {
    /** Outcomes from which on a number says more than a word. */
    private static final int ENOUGH = 50;

    public Likelihood {
        if (!(probability >= 0 && probability <= 1) || right < 0 || right > outcomes) {
            throw new IllegalArgumentException(probability + " on " + right + " of " + outcomes);
        }
    }

    /** Whether so many outcomes stand behind it that it may be said in percent. */
    public boolean inPercent() {
        return outcomes >= ENOUGH;
    }
}
