package org.faultbook.indexer.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.read.SheetName;

/**
 * A sheet that is read, or the one table of a file that is no workbook.
 *
 * @param plan of this sheet alone, by its own places
 * @param headers as written
 * @param titles of the rows above the header
 * @param region the sheet's name where it stands for a region, else ""
 * @param pictures over its rows
 * @param empty whether no row stands under the header
 */
record ReadSheet(
        SheetName name,
        ColumnPlan plan,
        List<String> headers,
        List<String> titles,
        String region,
        long pictures,
        boolean empty) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    ReadSheet {
        headers = List.copyOf(headers);
        titles = List.copyOf(titles);
    }

    /** Years that the titles and the name of the sheet tell. */
    Set<Integer> years() {
        Set<Integer> years = new HashSet<>();
        for (String title : titles) {
            add(years, title);
        }
        add(years, name.name());
        return years;
    }

    private static void add(Set<Integer> years, String text) {
        Matcher m = YEAR.matcher(text);
        while (m.find()) {
            years.add(Integer.valueOf(m.group(1)));
        }
    }

    /** @param joined the file's columns by the places of this sheet */
    record Placed(ReadSheet sheet, List<PlannedColumn> joined) {}
}
