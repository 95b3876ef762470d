package org.faultbook.indexer.read;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.faultbook.indexer.read.DelimitedRecords.Delimited;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A .csv or .tsv file. */
final class DelimitedTable implements Table {
    private static final int SAMPLE = 1 << 16;

    private final DelimitedRecords records;
    private final Deque<Delimited> ahead = new ArrayDeque<>();
    private final List<String> header;
    private final long headerLine;
    private long ordinal;

    private final List<String> titles;

    DelimitedTable(Path file, TextEncoding encoding, ReadLimits limits, Predicate<String> known) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        String sample = sample(file, encoding);
        char delimiter = name.endsWith(".tsv") && sample.indexOf('\t') >= 0 ? '\t' : DelimiterSniffer.sniff(sample);
        records = new DelimitedRecords(new DecodedText(file, encoding), delimiter, limits);
        try {
            if (sample.startsWith("sep=")) {
                records.next();
            }
            List<Delimited> first = firstRecords(file);
            List<List<String>> cells = first.stream().map(Delimited::cells).toList();
            List<Long> places = LongStream.range(0, cells.size()).boxed().toList();
            HeaderSearch.Header found = new HeaderSearch(file, cells, known, MergedCells.NONE, places).find();
            header = found.names();
            headerLine = first.get(found.at()).line();
            titles = cells.subList(0, found.at()).stream()
                    .map(row -> String.join(" ", row).strip())
                    .toList();
            ahead.addAll(first.subList(found.at() + found.lines(), first.size()));
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    private static String sample(Path file, TextEncoding encoding) {
        try (DecodedText text = new DecodedText(file, encoding)) {
            StringBuilder sample = new StringBuilder();
            int c;
            while (sample.length() < SAMPLE && (c = text.read()) >= 0) {
                sample.append((char) c);
            }
            return sample.toString();
        }
    }

    private List<Delimited> firstRecords(Path file) {
        List<Delimited> first = new ArrayList<>();
        while (first.size() < HeaderSearch.ROWS) {
            Delimited next = nextFilled();
            if (next == null) {
                break;
            }
            if (next.problem() != null && first.isEmpty()) {
                LocalizedText problem = next.problem();
                throw new UnreadableFileException(
                        UnreadableFileException.Reason.RECORD_TOO_LONG,
                        file,
                        "读不到表头：" + problem.zh(),
                        "no header can be read: " + problem.en());
            }
            first.add(next);
        }
        if (first.isEmpty()) {
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.EMPTY, file, "文件里没有任何行。", "the file has no rows.");
        }
        return first;
    }

    private @Nullable Delimited nextFilled() {
        while (true) {
            Delimited next = records.next();
            if (next == null || next.problem() != null || HeaderSearch.filled(next.cells()) > 0) {
                return next;
            }
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerLine() {
        return headerLine;
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public @Nullable TableItem next() {
        Delimited next = ahead.isEmpty() ? nextFilled() : ahead.poll();
        if (next == null) {
            return null;
        }
        ordinal++;
        if (next.problem() != null) {
            return new TableItem.Bad(ordinal, next.line(), next.column(), next.problem());
        }
        List<String> cells = next.cells();
        int columns = header.size();
        if (cells.size() > columns
                && cells.subList(columns, cells.size()).stream().anyMatch(c -> !c.isBlank())) {
            return new TableItem.Bad(ordinal, next.line(), columns + 1, tooMany(cells.size()));
        }
        if (cells.size() == 1 && columns > 2 && !RowWords.isBesideTheData(cells.getFirst())) {
            return new TableItem.Bad(ordinal, next.line(), 1, tooFew());
        }
        if (cells.size() < columns) {
            List<String> padded = new ArrayList<>(cells);
            while (padded.size() < columns) {
                padded.add("");
            }
            cells = padded;
        }
        return new TableItem.Row(ordinal, next.line(), cells);
    }

    private LocalizedText tooMany(int cells) {
        return new LocalizedText(
                "这一行有 " + cells + " 格，表头只有 " + header.size() + " 列：可能有分隔符没有加引号。",
                "the row has " + cells + " cells, the header " + header.size()
                        + ": probably a delimiter inside a text without quotes.");
    }

    private LocalizedText tooFew() {
        return new LocalizedText(
                "这一行只有 1 格，表头有 " + header.size() + " 列：可能是没有加引号的换行。",
                "the row has 1 cell, the header " + header.size()
                        + ": probably a line break inside a text without quotes.");
    }

    @Override
    public void close() {
        records.close();
    }
}
