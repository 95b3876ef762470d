package org.faultbook.indexer.source;

import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.Ticket;

/**
 * What came of one or several rows of a file. Positions never fall; reading again after the position of a result that
 * is durably taken in gives exactly the results behind it.
 */
public sealed interface TicketResult {
    /** The ordinal of the row that completed this result, from 1. */
    long position();

    /** The line (row of the sheet) of its first row. */
    long line();

    /** The name of its sheet, "" where the file is no workbook. */
    String sheet();

    /**
     * A ticket, masked, version 1.
     *
     * @param rows how many rows of the file it is made of
     */
    record Taken(Ticket ticket, long position, String sheet, long line, int rows) implements TicketResult {}

    /**
     * A row that is left out.
     *
     * @param file the file's name
     * @param column from 1, 0 where the row as a whole is meant
     */
    record Rejection(String file, long position, String sheet, long line, int column, LocalizedText reason)
            implements TicketResult {}
}
