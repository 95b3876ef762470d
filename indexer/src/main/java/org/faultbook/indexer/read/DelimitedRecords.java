package org.faultbook.indexer.read;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Records of delimited text after RFC 4180, with what real exports need beyond it: a bare quote inside a quoted field
 * is read as written, a record has a greatest length, and a quote that is never closed costs its own record only: the
 * text after the line where it opened is read again.
 */
final class DelimitedRecords implements AutoCloseable {
    /** One record: its cells, or why there are none. */
    record Delimited(
            long line,
            List<String> cells,
            int column,
            @Nullable LocalizedText problem) {}

    private final DecodedText text;
    private final char delimiter;
    private final ReadLimits limits;
    private final StringBuilder cell = new StringBuilder();
    /** What followed the first line end inside the open quote; it is read again if the quote turns out stray. */
    private final StringBuilder afterFirstLine = new StringBuilder();

    private final StringBuilder blanks = new StringBuilder();

    DelimitedRecords(DecodedText text, char delimiter, ReadLimits limits) {
        this.text = text;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** The next record, blank lines included as records of one empty cell; null at the end. */
    @Nullable
    Delimited next() {
        long line = text.line();
        List<String> cells = new ArrayList<>();
        cell.setLength(0);
        int length = 0;
        int c = text.read();
        if (c < 0) {
            return null;
        }
        while (true) {
            if (c == '"' && cell.isEmpty()) {
                long opened = text.line();
                int quoted = quoted(length);
                if (quoted < -1) {
                    return stray(line, opened, cells.size() + 1, quoted == TOO_LONG);
                }
                length += cell.length();
                c = quoted;
                // what stands between the closing quote and the delimiter is kept as written
                while (c >= 0 && c != delimiter && c != '\n') {
                    cell.append((char) c);
                    c = text.read();
                }
            } else {
                while (c >= 0 && c != delimiter && c != '\n') {
                    cell.append((char) c);
                    if (++length > limits.recordChars()) {
                        return tooLong(line, cells.size() + 1);
                    }
                    c = text.read();
                }
            }
            cells.add(cell.toString());
            cell.setLength(0);
            if (c != delimiter || cells.size() > limits.columns()) {
                if (c == delimiter) {
                    return tooLong(line, cells.size());
                }
                return new Delimited(line, cells, 0, null);
            }
            c = text.read();
            if (c < 0) {
                cells.add("");
                return new Delimited(line, cells, 0, null);
            }
        }
    }

    private static final int UNCLOSED = -2;
    private static final int TOO_LONG = -3;

    /** Reads a quoted field into {@code cell}; gives the character after its closing quote (-1 at the end of the text). */
    private int quoted(int lengthBefore) {
        afterFirstLine.setLength(0);
        boolean severalLines = false;
        int c = inQuotes(severalLines);
        while (c >= 0) {
            if (lengthBefore + cell.length() > limits.recordChars()) {
                return severalLines ? UNCLOSED : TOO_LONG;
            }
            if (c != '"') {
                cell.append((char) c);
                severalLines |= c == '\n';
                c = inQuotes(severalLines);
                continue;
            }
            int next = inQuotes(severalLines);
            if (next == '"') {
                cell.append('"');
                c = inQuotes(severalLines);
                continue;
            }
            blanks.setLength(0);
            while (next == ' ' || (next == '\t' && delimiter != '\t')) {
                blanks.append((char) next);
                next = inQuotes(severalLines);
            }
            if (next < 0 || next == delimiter || next == '\n') {
                return next;
            }
            if (severalLines) {
                // the opening quote of another field: this one was never closed
                return UNCLOSED;
            }
            cell.append('"').append(blanks);
            c = next;
        }
        return UNCLOSED;
    }

    private int inQuotes(boolean afterFirst) {
        int c = text.read();
        if (afterFirst && c >= 0) {
            afterFirstLine.append((char) c);
        }
        return c;
    }

    private Delimited stray(long line, long opened, int column, boolean tooLong) {
        if (tooLong) {
            return tooLong(line, column);
        }
        if (!afterFirstLine.isEmpty()) {
            text.giveBack(afterFirstLine, opened + 1);
        }
        cell.setLength(0);
        return new Delimited(
                opened,
                List.of(),
                column,
                new LocalizedText(
                        "第 " + opened + " 行打开的引号没有关闭；这一行未读入，其后的行照常读入。",
                        "the quote opened on line " + opened
                                + " is never closed; this row is left out, the rows after it are read."));
    }

    private Delimited tooLong(long line, int column) {
        int c;
        do {
            c = text.read();
        } while (c >= 0 && c != '\n');
        cell.setLength(0);
        cell.trimToSize();
        return new Delimited(
                line,
                List.of(),
                column,
                new LocalizedText(
                        "第 " + line + " 行的记录超过 " + limits.recordChars() + " 个字符或 " + limits.columns() + " 列。",
                        "the record on line " + line + " is longer than " + limits.recordChars() + " characters or "
                                + limits.columns() + " columns."));
    }

    @Override
    public void close() {
        text.close();
    }
}
