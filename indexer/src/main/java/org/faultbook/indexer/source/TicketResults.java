package org.faultbook.indexer.source;

import java.util.Iterator;

/** Results one after the other; to be closed. */
public interface TicketResults extends Iterator<TicketResult>, AutoCloseable {
    @Override
    void close();
}
