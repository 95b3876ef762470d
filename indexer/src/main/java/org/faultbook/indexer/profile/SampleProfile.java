package org.faultbook.indexer.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ContentView;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table look like by its first rows. A hint is safe to take where a mistake costs little: texts,
 * times, priority words. What identifies a machine or a ticket is only proposed, unless every row carries another one of
 * the same make.
 */
public final class SampleProfile implements ContentView {
    /** So many rows are looked at. */
    public static final int ROWS = 1_000;

    private static final Pattern TIME_WORD = Pattern.compile("日期|时间|date|time|when", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE_WORD = Pattern.compile("码|代码|code|alarm|报警|告警", Pattern.CASE_INSENSITIVE);

    private final List<ColumnProfile> columns;
    private final List<String> headers;
    private final Predicate<String> status;
    private int rows;

    /**
     * @param headers of the table; only words for time and code in them count
     * @param status whether a cell is a word for the state of a ticket
     */
    public SampleProfile(List<String> headers, Predicate<String> status) {
        this(headers, status, new ArrayList<>(), 0);
    }

    private SampleProfile(List<String> headers, Predicate<String> status, List<ColumnProfile> columns, int rows) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.columns = columns;
        this.rows = rows;
    }

    /** The same with a header that has grown meanwhile. */
    public SampleProfile withHeaders(List<String> all) {
        return new SampleProfile(all, status, columns, rows);
    }

    /** Looks at one row of cleaned cells. */
    public void learn(List<String> cells) {
        rows++;
        for (int i = 0; i < cells.size(); i++) {
            while (columns.size() <= i) {
                columns.add(new ColumnProfile(status));
            }
            columns.get(i).learn(cells.get(i));
        }
    }

    @Override
    public @Nullable Hint hint(int place) {
        if (place >= columns.size() || place >= headers.size()) {
            return null;
        }
        ColumnProfile p = columns.get(place);
        String header = headers.get(place);
        if (p.mostly(p.dates, 0.8) && !p.mostly(p.integers, 0.5)) {
            return new Hint(
                    Column.OPENED,
                    TIME_WORD.matcher(header).find() || header.isBlank(),
                    new LocalizedText("内容像日期", "its content looks like dates"));
        }
        if (p.mostly(p.priorities, 0.9) && p.distinctValues() <= 6) {
            return new Hint(
                    Column.SEVERITY, true, new LocalizedText("内容像优先级用语", "its content looks like words for priority"));
        }
        if (p.mostly(p.codes, 0.8) && p.distinctShare() < 0.95) {
            return new Hint(
                    Column.FAULT_CODE,
                    CODE_WORD.matcher(header).find(),
                    new LocalizedText("内容像故障代码", "its content looks like fault codes"));
        }
        if (p.mostly(p.identifiers, 0.8) && p.distinctShare() >= 0.5 && !p.mostly(p.integers, 1)) {
            boolean everyRow = p.filled == rows && rows >= 5 && p.distinctShare() == 1 && place == 0;
            return everyRow
                    ? new Hint(
                            Column.NUMBER,
                            true,
                            new LocalizedText(
                                    "每行都有且各不相同，像工单号", "filled and different in every row, like a ticket number"))
                    : new Hint(
                            Column.SERIAL_NUMBER,
                            false,
                            new LocalizedText("内容像序列号", "its content looks like serial numbers"));
        }
        return text(p);
    }

    private static @Nullable Hint text(ColumnProfile p) {
        if (!p.mostly(p.sentences, 0.5) || p.distinctShare() < 0.4) {
            return null;
        }
        if (p.acts >= 0.4 * p.filled && p.acts > p.complaints) {
            return new Hint(
                    Column.FIX, true, new LocalizedText("内容像处理过程的文字", "its content looks like accounts of repairs"));
        }
        if (p.complaints >= 0.4 * p.filled) {
            return new Hint(
                    Column.FOUND,
                    true,
                    new LocalizedText("内容像故障现象的文字", "its content looks like descriptions of faults"));
        }
        return null;
    }

    @Override
    public boolean isEmpty(int place) {
        return place >= columns.size() || columns.get(place).filled == 0;
    }

    @Override
    public boolean contradicts(int place, Column meaning) {
        if (place >= columns.size() || columns.get(place).filled < 5) {
            return false;
        }
        ColumnProfile p = columns.get(place);
        if (meaning.isTime()) {
            return p.dates < 0.2 * p.filled;
        }
        if (meaning == Column.STATUS) {
            return p.states < 0.2 * p.filled && p.distinctValues() > 1;
        }
        return switch (meaning) {
            case MINUTES, QUANTITY, COST, VISITS -> p.dates >= 0.8 * p.filled && p.integers < 0.5 * p.filled;
            case NUMBER -> p.distinctValues() == 1 && p.filled >= 10;
            case PART -> p.integers >= 0.8 * p.filled;
            case FOUND, REPORTED, CAUSE, FIX, TITLE -> p.integers >= 0.8 * p.filled || p.dates >= 0.8 * p.filled;
            case SERIAL_NUMBER, FAULT_CODE -> p.dates >= 0.8 * p.filled && p.averageLength() > 8 && p.integers == 0;
            default -> false;
        };
    }
}
