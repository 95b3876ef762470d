package org.faultbook.indexer.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a JSON table in the order in which they are first met; those beyond the limit are left out. */
final class GrowingHeader {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int limit;

    GrowingHeader(int limit) {
        this.limit = limit;
    }

    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    List<String> cells(Map<String, String> record) {
        String[] cells = new String[names.size() + record.size()];
        java.util.Arrays.fill(cells, "");
        for (Map.Entry<String, String> column : record.entrySet()) {
            Integer place = places.get(column.getKey());
            if (place == null && names.size() < limit) {
                place = names.size();
                names.add(column.getKey());
                places.put(column.getKey(), place);
            }
            if (place != null) {
                cells[place] = column.getValue();
            }
        }
        return List.of(cells).subList(0, names.size());
    }
}
