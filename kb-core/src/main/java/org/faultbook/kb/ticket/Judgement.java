package org.faultbook.kb.ticket;

/** How a ticket was judged, with the reason a person can read and the version of the rules that judged. */
public record Judgement(TicketKind kind, TicketGrade grade, String reason, String rules) {
    public Judgement {
        if (reason.isBlank() || rules.isBlank()) {
            throw new IllegalArgumentException("a judgement gives its reason and its rules' version");
        }
    }
}
