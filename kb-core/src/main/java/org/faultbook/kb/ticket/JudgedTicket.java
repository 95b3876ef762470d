package org.faultbook.kb.ticket;

/** A ticket and how it was judged. */
public record JudgedTicket(Ticket ticket, Judgement judgement) {}
