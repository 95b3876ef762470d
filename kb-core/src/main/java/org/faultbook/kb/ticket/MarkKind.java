package org.faultbook.kb.ticket;

/** What a reader of a ticket has to be told about it beside its grade. */
public enum MarkKind {
    /** An act that defeats a protection: for the safety officer; who reads the ticket is warned. */
    PROHIBITED_ACT,
    /** An act that restores service and leaves the cause where it is. */
    TEMPORARY_ACT,
    /** A serial number that a spreadsheet turned into a rounded number: it names no unit any more. */
    SERIAL_LOST,
    /** The text points at the row above ("同上"): a proposal, nothing is copied. */
    AS_ABOVE,
    /** Several acts were done and it is not told which of them helped. */
    SEVERAL_ACTS,
    /** Work seen and not done: a remainder. */
    REMAINDER,
    /** The customer complained; it makes no fault more urgent. */
    COMPLAINT,
    /** People were in danger. */
    PEOPLE_AT_RISK
}
