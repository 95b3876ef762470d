package org.faultbook.indexer.read;

/**
 * A sheet of a workbook.
 *
 * @param place from 1
 * @param hidden whether people who open the workbook do not see it
 */
public record SheetName(int place, String name, boolean hidden) {
    /** The one table of a file that is no workbook. */
    public static final SheetName NONE = new SheetName(1, "", false);
}
