package org.faultbook.kb.ticket;

import java.time.Instant;

/** An instant in UTC with the text it was read from. */
public record TicketTime(Instant instant, String original) {}
