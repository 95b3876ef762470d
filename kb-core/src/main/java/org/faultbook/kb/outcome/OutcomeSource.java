package org.faultbook.kb.outcome;

/** Where an outcome comes from, the weakest first; of two, the later and more independent one prevails. */
public enum OutcomeSource {
    TAP(0),
    CLOSING_TEXT(0),
    CALLBACK(1),
    REPEAT_VISIT(2);

    private final int independence;

    OutcomeSource(int independence) {
        this.independence = independence;
    }

    /** From how far off it comes: 0 from who did the repair, 1 from whose machine it is, 2 from the machine itself. */
    public int independence() {
        return independence;
    }
}
