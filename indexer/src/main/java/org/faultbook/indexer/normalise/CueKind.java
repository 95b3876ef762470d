package org.faultbook.indexer.normalise;

/** What a word of a ticket does. A word may do several things; its neighbours decide. */
public enum CueKind {
    /** A part or assembly; the group is its concept id. */
    ITEM,
    /** A machine, as it leads a symptom; the group is empty. */
    MACHINE,
    /** How an item fails; the group is the failure group. */
    FAILURE,
    /** What a person did; the group is the act. */
    ACT,
    /** As ACT, but only where the word opens its clause. */
    ACT_AT_HEAD,
    /** Something observed; the group is its weight, 1 or 2. */
    OBSERVATION,
    /** Who said it: what follows was reported. */
    SPEAKER,
    /** What follows was found. */
    FINDING,
    /** What follows is the cause of what stands before. */
    BECAUSE,
    /** What follows is the effect of what stands before. */
    RESULTING,
    BUT,
    /** All well: after a fix its result, before it something found good. */
    GOOD,
    /** What was tried before had no effect. */
    FAILED,
    /** What was tried before helped in part. */
    PARTIAL,
    /** Advised, put off, ordered. */
    PLAN,
    /** About the visit, not about the machine. */
    ADMIN,
    /** A test. */
    CHECK,
    /** Asked for without a fault: upkeep, installation, a question. */
    REQUEST,
    /** Work beside the fault. */
    UPKEEP,
    /** A time that leads a statement. */
    LEADTIME,
    /** Somebody else's or an earlier attempt. */
    EARLIER,
    /** Believed at first, and not confirmed by that. */
    ASSUMED,
    /** A stop-gap by its own words. */
    TEMPORARY
}
