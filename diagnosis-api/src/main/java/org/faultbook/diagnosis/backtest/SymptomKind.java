package org.faultbook.diagnosis.backtest;

/**
 * How a fault shows, told alike for every equipment family: the failure modes of ISO 14224 (2016, annex B.6) put together into
 * what people report. In the order in which they are shown.
 */
public enum SymptomKind {
    /** Does not start, turn or run (FTS). */
    START,
    /** Stops of itself (UST). */
    STOP,
    /** A protection trips, or power is lost (SPO, BRD). */
    TRIP,
    /** Gives too little, nothing, or unsteadily (LOO, ERO, FOV, FOF, POW). */
    OUTPUT,
    /** Does not open, close, switch, load or grip when it should (FTF, FTO, FTC). */
    SWITCH,
    /** Noise and vibration (NOI, VIB). */
    NOISE,
    /** Heat, smoke, smell, sparks (OHE). */
    HEAT,
    /** Something leaks (ELU, ELP). */
    LEAK,
    /** Wrong readings, displays, signals, communication lost (AIR). */
    READING,
    /** Slips, jams, breaks, is off its place (SLP, PLU, STD, PDE). */
    MOTION,
    /** An alarm or a fault code and nothing else. */
    ALARM,
    /** Nothing of these is told. */
    OTHER
}
