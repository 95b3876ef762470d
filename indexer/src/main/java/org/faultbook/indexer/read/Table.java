package org.faultbook.indexer.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a file, in the order of the file, in bounded memory. Reading twice gives the same rows. */
public interface Table extends AutoCloseable {
    /** The headers as written, "" where a column has none; a JSON table's grows while it is read, never reorders. */
    List<String> header();

    /** The line of the header, from 1; 0 where the format has none. */
    long headerLine();

    /** The next row, or null at the end. */
    @Nullable
    TableItem next();

    @Override
    void close();
}
