package org.faultbook.indexer.read;

/**
 * What keeps memory bounded.
 *
 * @param recordChars the longest record, in UTF-16 units
 * @param columns the most columns a table may have
 */
public record ReadLimits(int recordChars, int columns) {
    /** 4 Mi characters a record, 2,000 columns. */
    public static final ReadLimits DEFAULT = new ReadLimits(4 << 20, 2_000);

    public ReadLimits {
        if (recordChars < 1 || columns < 1) {
            throw new IllegalArgumentException("limits are positive: " + recordChars + ", " + columns);
        }
    }
}
