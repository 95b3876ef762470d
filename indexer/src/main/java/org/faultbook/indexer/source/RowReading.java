package org.faultbook.indexer.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TicketStatus;
import org.faultbook.kb.ticket.TicketTime;
import org.faultbook.kb.ticket.TicketTimes;
import org.jspecify.annotations.Nullable;

/** Reads the typed fields of a ticket out of its rows, by what the survey settled. */
final class RowReading {
    private static final Comparator<TicketTime> BY_INSTANT = Comparator.comparing(TicketTime::instant);

    private final ColumnPlan plan;
    private final Survey survey;

    RowReading(ColumnPlan plan, Survey survey) {
        this.plan = plan;
        this.survey = survey;
    }

    /** The first filled cell with a meaning, over rows and then columns by preference; null where none. */
    static @Nullable String first(ColumnPlan plan, List<MaskedRow> rows, Column meaning) {
        for (MaskedRow row : rows) {
            for (PlannedColumn column : plan.of(meaning)) {
                String value = row.cell(column.place());
                if (!value.isBlank()) {
                    return value;
                }
            }
        }
        return null;
    }

    /** Whether a cell has to be kept as it is, since it is a time that could not be understood. */
    boolean isUnread(PlannedColumn column, MaskedRow row) {
        return survey.times.containsKey(column.place()) && time(column, row) == null;
    }

    TicketStatus status(List<MaskedRow> rows) {
        boolean closable = plan.has(Column.STATUS) || plan.has(Column.CLOSED);
        List<TicketStatus> states = new ArrayList<>();
        for (MaskedRow row : rows) {
            String word = first(plan, List.of(row), Column.STATUS);
            TicketStatus status = word == null ? null : survey.status.read(word);
            if (status == null) {
                boolean closed = !closable || first(plan, List.of(row), Column.CLOSED) != null;
                status = closed ? TicketStatus.CLOSED : TicketStatus.OPEN;
            }
            states.add(status);
        }
        if (states.stream().allMatch(s -> s == states.getFirst())) {
            return states.getFirst();
        }
        return states.contains(TicketStatus.OPEN) ? TicketStatus.OPEN : TicketStatus.CLOSED;
    }

    TicketTimes times(List<MaskedRow> rows) {
        return new TicketTimes(
                times(rows, Column.OPENED).min(BY_INSTANT).orElse(null),
                times(rows, Column.ARRIVED).min(BY_INSTANT).orElse(null),
                times(rows, Column.CLOSED).max(BY_INSTANT).orElse(null),
                times(rows, Column.UPDATED).max(BY_INSTANT).orElse(null));
    }

    /** The time of each row that has one, by its preferred column. */
    private Stream<TicketTime> times(List<MaskedRow> rows, Column meaning) {
        return rows.stream()
                .map(row -> plan.of(meaning).stream()
                        .map(c -> time(c, row))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull);
    }

    private @Nullable TicketTime time(PlannedColumn column, MaskedRow row) {
        return Objects.requireNonNull(survey.times.get(column.place()))
                .read(row.cell(column.place()), row.ordinal(), () -> beside(row));
    }

    /** The dates of a row whose cells name their year. */
    private List<LocalDate> beside(MaskedRow row) {
        return Stream.of(Column.OPENED, Column.ARRIVED, Column.CLOSED)
                .flatMap(meaning -> plan.of(meaning).stream())
                .map(c -> Objects.requireNonNull(survey.times.get(c.place())).date(row.cell(c.place())))
                .filter(Objects::nonNull)
                .toList();
    }

    List<String> faultCodes(List<MaskedRow> rows) {
        Set<String> codes = new LinkedHashSet<>();
        for (MaskedRow row : rows) {
            for (PlannedColumn column : plan.of(Column.FAULT_CODE)) {
                codes.addAll(FaultCodeCells.codes(row.cell(column.place())));
            }
        }
        return List.copyOf(codes);
    }

    /** The parts of all rows; a row that repeats a part of the same visit does not count it again. */
    List<PartUse> parts(List<MaskedRow> rows) {
        Set<String> seen = new LinkedHashSet<>();
        List<PartUse> parts = new ArrayList<>();
        List<PlannedColumn> names = plan.of(Column.PART);
        List<PlannedColumn> codes = plan.of(Column.PART_CODE);
        List<PlannedColumn> quantities = plan.of(Column.QUANTITY);
        // several columns for parts, each with its code and quantity: part 1, part 2 ...
        int sets = Math.max(names.size(), codes.size());
        boolean apart = sets > 1
                && (names.isEmpty() || names.size() == sets)
                && (codes.isEmpty() || codes.size() == sets)
                && (quantities.isEmpty() || quantities.size() == sets);
        for (MaskedRow row : rows) {
            String visit = String.valueOf(first(plan, List.of(row), Column.ARRIVED));
            for (int i = 0; i < (apart ? sets : 1); i++) {
                String cell = apart ? cell(row, names, i) : first(plan, List.of(row), Column.PART);
                String code = apart ? cell(row, codes, i) : first(plan, List.of(row), Column.PART_CODE);
                String quantity = apart ? cell(row, quantities, i) : first(plan, List.of(row), Column.QUANTITY);
                for (PartUse part : PartCells.parts(orEmpty(cell), orEmpty(code), orEmpty(quantity))) {
                    if (seen.add(visit + "\u001F" + part)) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }

    private static String cell(MaskedRow row, List<PlannedColumn> columns, int i) {
        return i < columns.size() ? row.cell(columns.get(i).place()) : "";
    }

    private static String orEmpty(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    /** The most urgent of all rows. */
    @Nullable
    Integer severity(List<MaskedRow> rows) {
        return rows.stream()
                .flatMap(row -> plan.of(Column.SEVERITY).stream()
                        .map(c -> Objects.requireNonNull(survey.severities.get(c.place()))
                                .read(row.cell(c.place())))
                        .filter(Objects::nonNull)
                        .limit(1))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Equal in all rows it is the ticket's; else each row's own, and the sum counts. */
    @Nullable
    Integer minutes(List<MaskedRow> rows) {
        List<Integer> all = each(
                rows,
                Column.MINUTES,
                c -> cell ->
                        Objects.requireNonNull(survey.efforts.get(c.place())).read(cell));
        if (all.isEmpty()) {
            return null;
        }
        boolean same = all.stream().distinct().count() == 1;
        return same
                ? all.getFirst()
                : Integer.valueOf((int) Math.min(
                        Integer.MAX_VALUE, all.stream().mapToLong(i -> i).sum()));
    }

    /** As minutes. */
    @Nullable
    BigDecimal cost(List<MaskedRow> rows) {
        List<BigDecimal> all = each(rows, Column.COST, c -> TicketBuilder::amount);
        if (all.isEmpty()) {
            return null;
        }
        boolean same = all.stream().distinct().count() == 1;
        return same ? all.getFirst() : all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Nullable
    Integer visits(List<MaskedRow> rows) {
        List<Integer> all = each(rows, Column.VISITS, c -> RowReading::count);
        return all.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable Integer count(String cell) {
        String digits = cell.strip().replaceAll("\\s*(?:次|visits?|times?)$|\\.0+$", "");
        return digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : null;
    }

    private <T> List<T> each(
            List<MaskedRow> rows, Column meaning, Function<PlannedColumn, Function<String, @Nullable T>> reader) {
        List<T> all = new ArrayList<>();
        for (MaskedRow row : rows) {
            for (PlannedColumn column : plan.of(meaning)) {
                String cell = row.cell(column.place());
                T value = cell.isBlank() ? null : reader.apply(column).apply(cell);
                if (value != null) {
                    all.add(value);
                    break;
                }
            }
        }
        return all;
    }
}
