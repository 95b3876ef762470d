package org.faultbook.indexer.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.read.JsonRecord.Budget;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A .jsonl file: one ticket a line; a line that is not one costs that line only. */
final class JsonLinesTable implements Table {
    private final DecodedText text;
    private final ReadLimits limits;
    private final JsonFactory json;
    private final GrowingHeader header;
    private final StringBuilder line = new StringBuilder();
    private long ordinal;

    JsonLinesTable(Path file, TextEncoding encoding, ReadLimits limits) {
        text = new DecodedText(file, encoding);
        this.limits = limits;
        json = JsonTable.factory(limits);
        header = new GrowingHeader(limits.columns());
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
        while (true) {
            long number = text.line();
            int c = text.read();
            if (c < 0) {
                return null;
            }
            line.setLength(0);
            boolean tooLong = false;
            for (; c >= 0 && c != '\n'; c = text.read()) {
                if (line.length() < limits.recordChars()) {
                    line.append((char) c);
                } else {
                    tooLong = true;
                }
            }
            if (!tooLong && line.toString().isBlank()) {
                continue;
            }
            ordinal++;
            return tooLong ? tooLong(number) : parse(number);
        }
    }

    private TableItem parse(long number) {
        try (JsonParser parser = json.createParser(line.toString())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new TableItem.Bad(ordinal, number, 0, JsonTable.notATicket());
            }
            Object record = JsonRecord.read(parser, new Budget(limits.recordChars()));
            return new TableItem.Row(ordinal, number, header.cells(JsonFlattening.flatten((Map<?, ?>) record)));
        } catch (IOException e) {
            return new TableItem.Bad(
                    ordinal, number, 0, new LocalizedText("这一行不是有效的 JSON。", "the line is not valid JSON."));
        }
    }

    private TableItem tooLong(long number) {
        line.setLength(0);
        line.trimToSize();
        return new TableItem.Bad(
                ordinal,
                number,
                0,
                new LocalizedText(
                        "第 " + number + " 行超过 " + limits.recordChars() + " 个字符。",
                        "line " + number + " is longer than " + limits.recordChars() + " characters."));
    }

    @Override
    public void close() {
        text.close();
    }
}
