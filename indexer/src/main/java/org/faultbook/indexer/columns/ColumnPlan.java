package org.faultbook.indexer.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.kb.text.Language;

/** What every column of a sheet is read as, and why. */
public final class ColumnPlan {
    private final TicketSystem system;
    private final List<PlannedColumn> columns;
    private final List<Warning> warnings;
    private final Map<Column, List<PlannedColumn>> byMeaning = new EnumMap<>(Column.class);

    /** @param columns in the order of the sheet; of those that share a meaning the preferred first in {@code preferred} */
    ColumnPlan(
            TicketSystem system,
            List<PlannedColumn> columns,
            Map<Column, List<PlannedColumn>> preferred,
            List<Warning> warnings) {
        this.system = system;
        this.columns = List.copyOf(columns);
        this.warnings = List.copyOf(warnings);
        preferred.forEach((column, planned) -> byMeaning.put(column, List.copyOf(planned)));
    }

    public TicketSystem system() {
        return system;
    }

    /** Every column in the order of the sheet. */
    public List<PlannedColumn> columns() {
        return columns;
    }

    /** The columns with this meaning, the preferred one first; empty where the sheet has none. */
    public List<PlannedColumn> of(Column meaning) {
        return byMeaning.getOrDefault(meaning, List.of());
    }

    public boolean has(Column meaning) {
        return byMeaning.containsKey(meaning);
    }

    public List<PlannedColumn> attributes() {
        return columns.stream().filter(PlannedColumn::isAttribute).toList();
    }

    /** Whether any column says what happened; without one no row of the sheet teaches anything. */
    public boolean hasText() {
        return byMeaning.keySet().stream().anyMatch(Column::isText);
    }

    public List<Warning> warnings() {
        return warnings;
    }

    /** One line a column: header, what it is read as, why. */
    public List<String> explain(Language language) {
        List<String> lines = new ArrayList<>();
        for (PlannedColumn column : columns) {
            Column meaning = column.column();
            String target = meaning != null ? meaning.canonical() : column.ignored() ? "-" : ColumnMapping.ATTRIBUTE;
            lines.add(column.header() + " -> " + target + " (" + column.why().in(language) + ")");
        }
        return lines;
    }
}
