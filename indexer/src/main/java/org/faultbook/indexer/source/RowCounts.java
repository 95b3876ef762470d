package org.faultbook.indexer.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.notice.Warning;
import org.jspecify.annotations.Nullable;

/** Filled rows of a file that tell of no ticket, by what they are, with the first lines of each. */
final class RowCounts {
    private static final int LINES = 3;

    private final Map<PassedRow, Long> counts = new EnumMap<>(PassedRow.class);
    private final Map<PassedRow, List<String>> lines = new EnumMap<>(PassedRow.class);

    void add(PassedRow what, String sheet, long line) {
        counts.merge(what, 1L, Long::sum);
        List<String> first = lines.computeIfAbsent(what, k -> new ArrayList<>(LINES));
        if (first.size() < LINES && line > 0) {
            first.add(sheet.isEmpty() ? String.valueOf(line) : sheet + " " + line);
        }
    }

    long total() {
        return counts.values().stream().mapToLong(n -> n).sum();
    }

    /** Null where there were none. */
    @Nullable
    Warning warning() {
        if (counts.isEmpty()) {
            return null;
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        counts.forEach((what, n) -> {
            String first = String.join(", ", lines.getOrDefault(what, List.of()));
            String more = n > LINES ? " …" : "";
            zh.add(what.text().zh() + " " + n + (first.isEmpty() ? "" : "（第 " + first + more + " 行）"));
            en.add(n + " " + what.text().en() + (first.isEmpty() ? "" : " (line " + first + more + ")"));
        });
        return Warning.of(
                "ROWS_PASSED",
                total() + " 行不是工单，已跳过：" + String.join("、", zh) + "。",
                total() + " rows are no tickets and were passed over: " + String.join(", ", en) + ".");
    }
}
