package org.faultbook.indexer.source;

import java.util.List;

/**
 * A row whose cells are cleaned and masked, in the order of the header.
 *
 * @param number the ticket's, or one made from the row's content
 * @param sheet its name, "" where the file is no workbook
 * @param above the number of the ticket above where the row only says that it is the same; "" elsewhere
 */
record MaskedRow(long ordinal, long line, String number, String sheet, String above, List<String> cells) {
    String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
