package org.faultbook.indexer.columns;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.faultbook.indexer.columns.HeaderReader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Settles headers of one table that are read as the same: where one has what the meaning asks for, others without it are
 * something else, and beside {@code Plant name} a {@code Plant} is a code.
 */
final class ReadingRivals {
    private static final List<String> NAMING =
            List.of("name", "description", "descr", "desc", "text", "名称", "描述", "名", "说明");
    /** Texts may stand in several columns. */
    private static final Set<Column> MANY =
            EnumSet.of(Column.PART, Column.PART_CODE, Column.QUANTITY, Column.SEVERITY, Column.CLOSED);

    private final List<String> headers;
    private final ContentView content;

    ReadingRivals(List<String> headers, ContentView content) {
        this.headers = headers;
        this.content = content;
    }

    /** Takes out of {@code readings}, one a column, those that have a better rival. */
    void settle(List<@Nullable Reading> readings) {
        dropCodes(readings);
        for (Column column : Column.values()) {
            boolean proven = false;
            for (int i = 0; i < readings.size(); i++) {
                proven |= means(readings, i, column) && !content.isEmpty(i) && !content.contradicts(i, column);
            }
            for (int i = 0; i < readings.size() && proven; i++) {
                boolean empty = content.isEmpty(i) && !column.isText() && !MANY.contains(column);
                if (means(readings, i, column) && (empty || content.contradicts(i, column))) {
                    readings.set(i, null);
                }
            }
        }
    }

    private void dropCodes(List<@Nullable Reading> readings) {

        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            String header = HeaderFolding.fold(headers.get(i));
            if (reading == null
                    || reading.meaning().column().isText()
                    || reading.meaning().column().isTime()) {
                continue;
            }
            Column column = reading.meaning().column();
            for (int j = 0; j < readings.size(); j++) {
                String other = HeaderFolding.fold(headers.get(j));
                boolean names = other.startsWith(header) && NAMING.contains(other.substring(header.length()));
                if (names && means(readings, j, column)) {
                    readings.set(i, null);
                    break;
                }
            }
        }
    }

    private static boolean means(List<@Nullable Reading> readings, int place, Column column) {
        Reading reading = readings.get(place);
        return reading != null && reading.meaning().column() == column;
    }
}
