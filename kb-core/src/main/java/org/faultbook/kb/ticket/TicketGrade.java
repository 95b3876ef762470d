package org.faultbook.kb.ticket;

/** How much a ticket teaches. A and B make cases; C feeds part and symptom counts; D and X only frequency and time. */
public enum TicketGrade {
    /** Cause and fix named. */
    A,
    /** One of them missing, inferred or ambiguous. */
    B,
    /** A reset only, a part whose link with the symptom is not evident, or a PROHIBITED fix. */
    C,
    /** No information. */
    D,
    /** No fault. */
    X;

    public boolean makesCases() {
        return this == A || this == B;
    }
}
