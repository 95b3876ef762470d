package org.faultbook.indexer.extract;

import org.faultbook.kb.ticket.TextPart;

/** A stretch of one text of a ticket with one role; offsets count in the whole text of the part. */
record Section(TextPart part, int start, int end, Role role) {}
