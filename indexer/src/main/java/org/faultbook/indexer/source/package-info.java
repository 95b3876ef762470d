/** A file of tickets as masked {@link org.faultbook.kb.ticket.Ticket}s, with positions, rejections and warnings. */
@NullMarked
package org.faultbook.indexer.source;

import org.jspecify.annotations.NullMarked;
