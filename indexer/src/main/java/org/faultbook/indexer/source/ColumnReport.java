package org.faultbook.indexer.source;

import java.util.List;
import org.faultbook.indexer.columns.PlannedColumn;

/**
 * What one column of a file is read as, why, and what stands in it.
 *
 * @param sheet "" where the file is no workbook
 * @param samples its first different values, masked; at most three
 */
public record ColumnReport(String sheet, PlannedColumn column, List<String> samples) {
    public ColumnReport {
        samples = List.copyOf(samples);
    }
}
