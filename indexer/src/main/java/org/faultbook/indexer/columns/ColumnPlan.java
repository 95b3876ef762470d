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

    /** With one more column behind the others: the name of the sheet, which stands for a region. */
    public ColumnPlan withRegionOfSheet() {
        PlannedColumn column = new PlannedColumn(
                columns.size(),
                "sheet",
                "sheet",
                Column.REGION,
                false,
                false,
                null,
                new org.faultbook.kb.text.LocalizedText("工作表名称代表区域", "the sheet's name stands for the region"),
                false,
                null);
        List<PlannedColumn> more = new ArrayList<>(columns);
        more.add(column);
        Map<Column, List<PlannedColumn>> preferred = new EnumMap<>(byMeaning);
        List<PlannedColumn> regions = new ArrayList<>(of(Column.REGION));
        regions.add(column);
        preferred.put(Column.REGION, regions);
        return new ColumnPlan(system, more, preferred, warnings);
    }

    /**
     * One plan over the tables of a file; columns that agree in name and meaning are one, in the order first met;
     * columns of times are not: each sheet has its own way of writing dates.
     */
    public static ColumnPlan joined(List<ColumnPlan> plans, List<List<PlannedColumn>> places) {
        List<PlannedColumn> columns = new ArrayList<>();
        Map<Column, List<PlannedColumn>> preferred = new EnumMap<>(Column.class);
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            ColumnPlan plan = plans.get(i);
            warnings.addAll(plan.warnings());
            Map<Integer, PlannedColumn> joined = new java.util.HashMap<>();
            for (PlannedColumn column : plan.columns()) {
                PlannedColumn there = columns.stream()
                        .filter(c -> !column.isTime()
                                && c.key().equals(column.key())
                                && c.column() == column.column()
                                && c.ignored() == column.ignored()
                                && c.knownAtOpening() == column.knownAtOpening()
                                && java.util.Objects.equals(c.dateFormat(), column.dateFormat()))
                        .findFirst()
                        .orElse(null);
                if (there == null) {
                    there = column.at(columns.size());
                    columns.add(there);
                }
                joined.put(column.place(), there);
            }
            places.add(plan.columns().stream()
                    .map(c -> java.util.Objects.requireNonNull(joined.get(c.place())))
                    .toList());
            plan.byMeaning.forEach((meaning, list) -> {
                List<PlannedColumn> all = preferred.computeIfAbsent(meaning, m -> new ArrayList<>());
                list.stream()
                        .map(c -> java.util.Objects.requireNonNull(joined.get(c.place())))
                        .filter(c -> !all.contains(c))
                        .forEach(all::add);
            });
        }
        return new ColumnPlan(plans.getFirst().system, columns, preferred, warnings);
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
