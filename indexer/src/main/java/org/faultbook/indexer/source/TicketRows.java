package org.faultbook.indexer.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.read.TableItem;
import org.faultbook.indexer.source.TicketResult.Rejection;
import org.faultbook.indexer.source.TicketResult.Taken;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The second pass: rows that share a number become one ticket, which comes out at the last of them; the others come out
 * at once. At most {@link #IN_MEMORY} rows wait in memory, more wait in a temporary file.
 */
final class TicketRows implements TicketResults {
    static final int IN_MEMORY = 20_000;
    /** So many rows may share a number; a column that says the same everywhere is not a ticket number. */
    static final int ROWS_OF_ONE = 1_000;

    private static final int NUMBER_LENGTH = 200;

    private final String file;
    private final SourceTable table;
    private final ColumnPlan plan;
    private final Survey survey;
    private final RowMasking masking;
    private final TicketBuilder builder;
    private final long after;
    private final RowSpill spill = new RowSpill();
    private final Map<String, WaitingRows> waiting = new LinkedHashMap<>();
    private int inMemory;
    private long position;
    private SourceTable.@Nullable Rows previous;
    private @Nullable TicketResult next;
    private boolean ended;

    /** @param after results up to this position are passed over */
    TicketRows(
            String file,
            SourceTable table,
            ColumnPlan plan,
            Survey survey,
            RowMasking masking,
            TicketBuilder builder,
            long after) {
        this.file = file;
        this.table = table;
        this.plan = plan;
        this.survey = survey;
        this.masking = masking;
        this.builder = builder;
        this.after = after;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            SourceTable.Item item = table.next();
            TicketResult result = item == null ? leftOver() : result(item);
            if (result != null && result.position() > after) {
                next = result;
            }
            ended = item == null && waiting.isEmpty();
        }
        return next != null;
    }

    @Override
    public TicketResult next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        TicketResult result = next;
        next = null;
        return result;
    }

    private @Nullable TicketResult result(SourceTable.Item item) {
        position = item.position();
        return switch (item) {
            case SourceTable.Bad bad ->
                new Rejection(
                        file,
                        position,
                        bad.sheet().name().name(),
                        bad.bad().line(),
                        bad.bad().column(),
                        bad.bad().reason());
            case SourceTable.Passed passed -> null;
            case SourceTable.Rows rows -> {
                TicketResult result = result(rows);
                previous = rows;
                yield result;
            }
        };
    }

    private @Nullable TicketResult result(SourceTable.Rows unit) {
        String number = masking.number(unit.first());
        if (number.length() > NUMBER_LENGTH) {
            return rejection(
                    unit,
                    masking.numberColumn(),
                    new LocalizedText("工单号过长。", "the ticket number is longer than " + NUMBER_LENGTH + " characters."));
        }
        int rows = number.isEmpty() ? 1 : survey.numbers.of(number);
        if (rows > ROWS_OF_ONE) {
            return rejection(
                    unit,
                    masking.numberColumn(),
                    new LocalizedText(
                            rows + " 行共用一个工单号：这一列不是工单号，请用映射文件指明。",
                            rows
                                    + " rows share one ticket number: that column is none; name the right one in a mapping file."));
        }
        if (rows <= 1) {
            return position <= after ? null : whole(unit);
        }
        WaitingRows group = waiting.computeIfAbsent(number, n -> new WaitingRows());
        group.add(masked(unit));
        inMemory += unit.rows().size();
        if (group.units() >= rows) {
            waiting.remove(number);
            return complete(group);
        }
        if (inMemory > IN_MEMORY) {
            spill();
        }
        return null;
    }

    private TicketResult whole(SourceTable.Rows unit) {
        List<MaskedRow> rows = masked(unit);
        if (rows.stream().allMatch(builder::saysNothing)) {
            return rejection(unit, 0, new LocalizedText("这一行没有可用的内容。", "the row says nothing."));
        }
        return taken(rows);
    }

    private List<MaskedRow> masked(SourceTable.Rows unit) {
        String above = "";
        SourceTable.Rows before = previous;
        if (before != null && before.sheet() == unit.sheet() && SameAsAbove.says(plan, unit.rows())) {
            above = masking.identity(before.first());
        }
        List<MaskedRow> rows = new ArrayList<>(unit.rows().size());
        for (TableItem.Row row : unit.rows()) {
            rows.add(masking.mask(row, unit.sheet().name().name(), above));
        }
        return rows;
    }

    private TicketResult taken(List<MaskedRow> rows) {
        MaskedRow first = rows.getFirst();
        return new Taken(builder.build(rows), position, first.sheet(), first.line(), rows.size());
    }

    private TicketResult complete(WaitingRows group) {
        inMemory -= group.inMemory();
        return taken(group.rows(spill));
    }

    /** Numbers of equal hash wait until here; their positions lie behind the last row. */
    private @Nullable TicketResult leftOver() {
        Iterator<WaitingRows> rest = waiting.values().iterator();
        if (!rest.hasNext()) {
            return null;
        }
        WaitingRows group = rest.next();
        rest.remove();
        position++;
        return complete(group);
    }

    private void spill() {
        for (WaitingRows group : waiting.values()) {
            inMemory -= group.inMemory();
            group.spill(spill);
        }
    }

    private Rejection rejection(SourceTable.Rows unit, int column, LocalizedText reason) {
        return new Rejection(
                file, position, unit.sheet().name().name(), unit.first().line(), column, reason);
    }

    @Override
    public void close() {
        spill.close();
        table.close();
    }

    /** The rows of one number met so far, in memory or set aside. */
    private static final class WaitingRows {
        private final List<MaskedRow> memory = new ArrayList<>(2);
        private final List<Long> aside = new ArrayList<>(0);

        private int units;

        void add(List<MaskedRow> unit) {
            memory.addAll(unit);
            units++;
        }

        int units() {
            return units;
        }

        int inMemory() {
            return memory.size();
        }

        void spill(RowSpill spill) {
            memory.forEach(row -> aside.add(spill.write(row)));
            memory.clear();
        }

        List<MaskedRow> rows(RowSpill spill) {
            List<MaskedRow> rows = new ArrayList<>(aside.size() + memory.size());
            aside.forEach(at -> rows.add(spill.read(at)));
            rows.addAll(memory);
            return rows;
        }
    }
}
