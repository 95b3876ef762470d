package org.faultbook.indexer.source;

import java.util.List;

/**
 * A row whose cells are cleaned and masked, in the order of the header.
 *
 * @param number the ticket's, or one made from the row's content
 */
record MaskedRow(long ordinal, long line, String number, List<String> cells) {
    String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
