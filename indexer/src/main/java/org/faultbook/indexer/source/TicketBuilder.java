package org.faultbook.indexer.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Mask;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Makes one ticket of the rows that share its number. */
final class TicketBuilder {
    private static final Set<Column> TELLING = EnumSet.of(
            Column.NUMBER,
            Column.FAULT_CODE,
            Column.PART,
            Column.PART_CODE,
            Column.EQUIPMENT_TYPE,
            Column.MODEL,
            Column.SERIAL_NUMBER,
            Column.ASSET);

    private final ColumnPlan plan;
    private final TicketSourceOptions options;
    private final RowReading reading;

    TicketBuilder(ColumnPlan plan, Survey survey, TicketSourceOptions options) {
        this.plan = plan;
        this.options = options;
        this.reading = new RowReading(plan, survey);
    }

    /** @param rows at least one, in the order of the file */
    Ticket build(List<MaskedRow> rows) {
        Map<TextPart, String> texts = texts(rows);
        List<Attribute> attributes = attributes(rows);
        return new Ticket(
                new TicketKey(options.source(), rows.getFirst().number()),
                1,
                options.productLine(),
                reading.status(rows),
                language(texts, attributes),
                texts,
                value(rows, Column.KIND),
                equipment(rows),
                reading.faultCodes(rows),
                reading.parts(rows),
                reading.severity(rows),
                reading.times(rows),
                reading.minutes(rows),
                reading.cost(rows),
                reading.visits(rows),
                value(rows, Column.WARRANTY),
                value(rows, Column.SOLVER),
                value(rows, Column.REGION),
                value(rows, Column.SITE),
                value(rows, Column.CUSTOMER),
                attributes);
    }

    /** Whether a row has neither number nor text nor code nor part: a date or a name alone tells of no ticket. */
    boolean saysNothing(MaskedRow row) {
        return plan.columns().stream().noneMatch(c -> tells(c, row.cell(c.place())));
    }

    private static boolean tells(PlannedColumn column, String cell) {
        Column meaning = column.column();
        if (cell.isBlank()) {
            return false;
        }
        if (meaning == null) {
            return cell.chars().filter(Character::isLetter).count() >= 2;
        }
        return meaning.isText() || TELLING.contains(meaning);
    }

    private Map<TextPart, String> texts(List<MaskedRow> rows) {
        Map<TextPart, String> texts = new EnumMap<>(TextPart.class);
        for (TextPart part : TextPart.values()) {
            Column meaning = Column.valueOf(part.name());
            Set<String> lines = new LinkedHashSet<>();
            for (MaskedRow row : rows) {
                for (PlannedColumn column : plan.of(meaning)) {
                    String text = row.cell(column.place());
                    if (!text.isBlank() && lines.stream().noneMatch(l -> l.contains(text))) {
                        lines.removeIf(text::contains);
                        lines.add(text);
                    }
                }
            }
            if (!lines.isEmpty()) {
                texts.put(part, String.join("\n", lines));
            }
        }
        return texts;
    }

    private static Language language(Map<TextPart, String> texts, List<Attribute> attributes) {
        StringBuilder all = new StringBuilder();
        texts.values().forEach(t -> all.append(Mask.without(t)).append('\n'));
        if (all.isEmpty()) {
            attributes.forEach(a -> all.append(a.value()).append('\n'));
        }
        return Language.of(all);
    }

    private EquipmentMention equipment(List<MaskedRow> rows) {
        String serial = value(rows, Column.SERIAL_NUMBER);
        return new EquipmentMention(
                value(rows, Column.EQUIPMENT_TYPE),
                value(rows, Column.MANUFACTURER),
                value(rows, Column.MODEL),
                serial == null || CellText.isLostSerial(serial) ? null : serial,
                value(rows, Column.ASSET),
                value(rows, Column.FIRMWARE));
    }

    private List<Attribute> attributes(List<MaskedRow> rows) {
        List<Attribute> attributes = new ArrayList<>();
        for (PlannedColumn column : plan.columns()) {
            Set<String> values = new LinkedHashSet<>();
            for (MaskedRow row : rows) {
                String value = row.cell(column.place());
                if (!value.isBlank() && isKept(column, row, value)) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                String name = column.column() == Column.SERIAL_NUMBER ? Attribute.SERIAL_LOST : column.header();
                attributes.add(new Attribute(name, String.join("; ", values), column.knownAtOpening()));
            }
        }
        rows.stream()
                .map(MaskedRow::above)
                .filter(above ->
                        !above.isEmpty() && !above.equals(rows.getFirst().number()))
                .findFirst()
                .ifPresent(above -> attributes.add(new Attribute(Attribute.ROW_ABOVE, above, false)));
        return attributes;
    }

    /** What is no field of the ticket, or should be one and cannot be read, is not lost. */
    private boolean isKept(PlannedColumn column, MaskedRow row, String value) {
        Column meaning = column.column();
        if (meaning == null) {
            return column.isAttribute();
        }
        return switch (meaning) {
            case SERIAL_NUMBER -> CellText.isLostSerial(value);
            case NUMBER -> CellText.isRounded(value);
            default -> meaning.isTime() && reading.isUnread(column, row);
        };
    }

    private @Nullable String value(List<MaskedRow> rows, Column meaning) {
        return RowReading.first(plan, rows, meaning);
    }

    /** Amounts like {@code ¥1,234.50} or {@code 300元}; null where the cell is none. */
    static @Nullable BigDecimal amount(String cell) {
        String bare = cell.replaceAll("[¥￥$€£,，元\\s]|RMB|CNY|USD|EUR", "");
        return bare.matches("\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(bare) : null;
    }
}
