package org.faultbook.kb.outcome;

/**
 * How often something that was tried went well, and between which rates that leaves the true one: the score interval at 95 %
 * (Wilson 1927), which is honest for few tries too (Brown, Cai and DasGupta 2001).
 */
public record SuccessRate(int successes, int tries) {
    private static final double Z = 1.959964;

    public SuccessRate {
        if (successes < 0 || successes > tries) {
            throw new IllegalArgumentException(successes + " of " + tries);
        }
    }

    /** 0 where nothing was tried. */
    public double low() {
        return tries == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** 1 where nothing was tried. */
    public double high() {
        return tries == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (successes + Z * Z / 2) / (tries + Z * Z);
    }

    private double half() {
        double rate = (double) successes / tries;
        return Z / (tries + Z * Z) * Math.sqrt(tries * rate * (1 - rate) + Z * Z / 4);
    }
}
