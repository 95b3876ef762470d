package org.faultbook.indexer.source;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.HeaderFolding;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.read.RowWords;
import org.jspecify.annotations.Nullable;

/** Tells the rows of tickets from those that sum up, repeat the header, divide the sheet or go on with the row above. */
final class RowSorting {
    /** Filled, these begin a ticket of its own. */
    private static final Set<Column> OWN = EnumSet.of(
            Column.NUMBER,
            Column.TITLE,
            Column.REPORTED,
            Column.FOUND,
            Column.OPENED,
            Column.EQUIPMENT_TYPE,
            Column.MANUFACTURER,
            Column.MODEL,
            Column.SERIAL_NUMBER,
            Column.ASSET,
            Column.CUSTOMER,
            Column.SITE,
            Column.KIND,
            Column.SEVERITY,
            Column.STATUS);
    /** A row of these alone is one more part or visit of the row above. */
    private static final Set<Column> MORE = EnumSet.of(
            Column.PART,
            Column.PART_CODE,
            Column.QUANTITY,
            Column.FIX,
            Column.ARRIVED,
            Column.RESULT,
            Column.SOLVER,
            Column.MINUTES,
            Column.COST);

    private static final Pattern NUMBER_LIKE = Pattern.compile("(?=.*\\d)(?!.*[年月：:。，]).{1,40}", Pattern.DOTALL);
    private static final Pattern RUNNING = Pattern.compile("[\\d.,¥￥$%-]+");

    private final List<PlannedColumn> columns;
    private final List<String> folded;
    private final Set<String> headerWords = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    RowSorting(ReadSheet sheet) {
        columns = sheet.plan().columns();
        folded = sheet.headers().stream().map(HeaderFolding::fold).toList();
        for (String header : sheet.headers()) {
            written.add(header.strip());
            for (String line : header.split(" / ")) {
                headerWords.add(HeaderFolding.fold(line));
                written.add(line.strip());
            }
        }
        headerWords.addAll(folded);
        headerWords.remove("");
        written.remove("");
    }

    /** Null where the row may be one of a ticket. */
    @Nullable
    PassedRow passed(List<String> cells) {
        int filled = 0;
        int only = -1;
        int repeated = 0;
        boolean anything = false;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.isBlank()) {
                continue;
            }
            filled++;
            only = i;
            repeated += written.contains(cell.strip()) ? 1 : 0;
            Column meaning = meaning(i);
            anything |= meaning != null
                    ? meaning != Column.COST && meaning != Column.MINUTES && meaning != Column.QUANTITY
                    : !RUNNING.matcher(CellText.clean(cell)).matches();
        }
        // folding costs time: only a row with a header's very words is looked at again
        if (repeated >= 1 && repeatsHeader(cells, filled)) {
            return PassedRow.REPEATED_HEADER;
        }
        if (RowWords.isTotal(cells)) {
            return PassedRow.TOTAL;
        }
        if (!anything) {
            return PassedRow.EMPTY;
        }
        return filled == 1 && columns.size() > 2 && standsAlone(cells.get(only), only) ? PassedRow.REMARK : null;
    }

    private boolean repeatsHeader(List<String> cells, int filled) {
        int repeated = 0;
        for (int i = 0; i < cells.size(); i++) {
            repeated += !cells.get(i).isBlank() && repeats(cells.get(i), i) ? 1 : 0;
        }
        return repeated >= 2 && repeated * 5 >= filled * 3;
    }

    private boolean repeats(String cell, int place) {
        if (cell.length() > 60) {
            return false;
        }
        String word = HeaderFolding.fold(cell);
        return !word.isEmpty()
                && (place < folded.size() && word.equals(folded.get(place)) || headerWords.contains(word));
    }

    private boolean standsAlone(String cell, int place) {
        Column meaning = meaning(place);
        if (RowWords.isRemark(cell) && (place == 0 || meaning == null || !meaning.isText())) {
            return true;
        }
        if (meaning == null) {
            return place == 0;
        }
        if (meaning == Column.NUMBER) {
            return !NUMBER_LIKE.matcher(CellText.clean(cell)).matches();
        }
        return !meaning.isText() && meaning != Column.FAULT_CODE && meaning != Column.PART;
    }

    /** Whether a row only adds a part or a visit to the one above it. */
    boolean goesOn(List<String> cells) {
        boolean more = false;
        for (int i = 0; i < cells.size(); i++) {
            Column meaning = meaning(i);
            if (meaning == null || CellText.isNothing(CellText.clean(cells.get(i)))) {
                continue;
            }
            if (OWN.contains(meaning)) {
                return false;
            }
            more |= MORE.contains(meaning);
        }
        return more;
    }

    private @Nullable Column meaning(int place) {
        return place < columns.size() ? columns.get(place).column() : null;
    }
}
