package org.faultbook.diagnosis.curation;

/** What of a case a person should look at before it is published, the gravest first. */
public enum Doubt {
    /** Something that outcomes or other cases say against it. */
    FINDING,
    /** A fault that endangers people or stops production: two persons look at it. */
    LEVEL_ONE,
    /** One person looked at it, and another one has to publish it. */
    SECOND_LOOK,
    /** A ticket tells of an act that defeats a protection. */
    PROHIBITED_ACT,
    /** An edit waits to be published. */
    PENDING_EDIT,
    /** A manual it rested on has a new edition that says otherwise, or says it no more. */
    NEW_EDITION,
    /** Another case is perhaps the same fault in other words. */
    PERHAPS_SAME,
    CAUSE_UNKNOWN,
    /** The cause was read off the fix. */
    CAUSE_INFERRED,
    /** Nothing that lasts was done. */
    NO_LASTING_FIX,
    /** Fewer than three tickets tell of it. */
    FEW_TICKETS,
    /** One engineer alone closed all its tickets, or it is not known who did. */
    ONE_ENGINEER;

    /** Whether a case is never published with others unless a person says so of it alone. */
    public boolean isGrave() {
        return this == FINDING || this == PROHIBITED_ACT || this == NEW_EDITION || this == CAUSE_UNKNOWN;
    }
}
