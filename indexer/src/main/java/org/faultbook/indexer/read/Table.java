package org.faultbook.indexer.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a file, in the order of the file, in bounded memory. Reading twice gives the same rows. */
public interface Table extends AutoCloseable {
    /**
     * The headers as written, "" where a column has none; the two lines of a header joined by {@code " / "}. A JSON
     * table's grows while it is read, never reorders.
     */
    List<String> header();

    /** The line of the header (the first of two), from 1; 0 where the format has none. */
    long headerLine();

    /** The filled rows above the header, each as one text. */
    default List<String> titles() {
        return List.of();
    }

    /** How many pictures float over the rows or stand in their cells. */
    default long pictures() {
        return 0;
    }

    /** The next row, or null at the end. */
    @Nullable
    TableItem next();

    @Override
    void close();
}
