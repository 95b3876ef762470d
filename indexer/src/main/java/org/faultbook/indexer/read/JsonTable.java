package org.faultbook.indexer.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.read.JsonRecord.Budget;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A .json file: an array of tickets, tickets one after the other, or an object that wraps such an array
 * ({@code result}, {@code issues}, {@code tickets}, {@code records}, {@code data}...).
 */
final class JsonTable implements Table {
    private static final List<String> WRAPPERS =
            List.of("result", "results", "issues", "tickets", "records", "data", "rows", "items", "value", "list");
    private static final int DEPTH = 40;

    private final ReadLimits limits;
    private final JsonParser json;
    private final GrowingHeader header;
    private long ordinal;
    private boolean ended;

    JsonTable(Path file, TextEncoding encoding, ReadLimits limits) {
        this.limits = limits;
        header = new GrowingHeader(limits.columns());
        try {
            json = factory(limits).createParser(new CharReader(new DecodedText(file, encoding)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot open " + file, e);
        }
    }

    static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.recordChars())
                        .maxNestingDepth(DEPTH)
                        .build())
                .build();
    }

    @Override
    public List<String> header() {
        return header.names();
    }

    @Override
    public long headerLine() {
        return 0;
    }

    @Override
    public @Nullable TableItem next() {
        if (ended) {
            return null;
        }
        long line = json.currentLocation().getLineNr();
        try {
            while (true) {
                JsonToken token = json.nextToken();
                line = json.currentTokenLocation().getLineNr();
                if (token == null) {
                    ended = true;
                    return null;
                }
                if (token == JsonToken.START_OBJECT) {
                    Map<String, Object> record = new LinkedHashMap<>();
                    Budget budget = new Budget(limits.recordChars());
                    if (readRecord(record, budget)) {
                        ordinal++;
                        return budget.exceeded()
                                ? new TableItem.Bad(ordinal, line, 0, tooLong())
                                : new TableItem.Row(ordinal, line, header.cells(JsonFlattening.flatten(record)));
                    }
                } else if (token.isScalarValue()) {
                    return new TableItem.Bad(++ordinal, line, 0, notATicket());
                }
                // START_ARRAY opens the list of tickets; ends of arrays and wrappers are passed over
            }
        } catch (IOException e) {
            ended = true;
            return new TableItem.Bad(
                    ++ordinal, Math.max(line, json.currentLocation().getLineNr()), 0, cut());
        }
    }

    /** Reads the object whose START_OBJECT is current; false where it wraps a list of tickets, then standing in it. */
    private boolean readRecord(Map<String, Object> record, Budget budget) throws IOException {
        boolean scalarsOnly = true;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            if (json.currentToken() == null) {
                throw new IOException("the text ends inside an object");
            }
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && scalarsOnly && WRAPPERS.contains(name) && !isTicket(record)) {
                return false;
            }
            scalarsOnly &= value != null && value.isScalarValue();
            Object read = JsonRecord.read(json, budget);
            if (budget.spend(name.length())) {
                record.put(name, read);
            }
        }
        return !record.isEmpty() || budget.exceeded();
    }

    private static boolean isTicket(Map<String, Object> record) {
        return record.containsKey("number") || record.containsKey("key") || record.containsKey("id");
    }

    private LocalizedText tooLong() {
        return new LocalizedText(
                "这张工单超过 " + limits.recordChars() + " 个字符。",
                "the ticket is longer than " + limits.recordChars() + " characters.");
    }

    static LocalizedText notATicket() {
        return new LocalizedText("这里不是一个 JSON 对象。", "this is not a JSON object.");
    }

    private static LocalizedText cut() {
        return new LocalizedText(
                "从这里起不是有效的 JSON（或一个字符串过长），其后的内容无法读取。",
                "from here on it is not valid JSON (or a string is too long); nothing after it can be read.");
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot close the JSON file", e);
        }
    }

    /** Decoded characters for Jackson. */
    private static final class CharReader extends Reader {
        private final DecodedText text;

        CharReader(DecodedText text) {
            this.text = text;
        }

        @Override
        public int read(char[] out, int offset, int length) {
            int n = 0;
            int c;
            while (n < length && (c = text.read()) >= 0) {
                out[offset + n++] = (char) c;
            }
            return n == 0 && length > 0 ? -1 : n;
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
