package org.faultbook.indexer.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A file of rows whose type and encoding are settled, so that it can be read as often as needed. */
public final class TableFile {
    private enum Type {
        DELIMITED,
        WORKBOOK,
        JSON,
        JSON_LINES
    }

    private final Path path;
    private final Type type;
    private final @Nullable TextEncoding encoding;
    private final ReadLimits limits;
    private final Predicate<String> known;
    private final Map<String, MergedCells> merged = new ConcurrentHashMap<>();

    private TableFile(
            Path path, Type type, @Nullable TextEncoding encoding, ReadLimits limits, Predicate<String> known) {
        this.path = path;
        this.type = type;
        this.encoding = encoding;
        this.limits = limits;
        this.known = known;
    }

    /**
     * Settles type (by name) and encoding (by content: the file is read once).
     *
     * @param asked the encoding the user names, null to find it
     * @param known whether a header is known by name; it tells headers from titles
     * @throws UnreadableFileException where the file is absent, empty, of an unknown type or encoding
     */
    public static TableFile of(Path path, @Nullable Charset asked, ReadLimits limits, Predicate<String> known) {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.NO_SUCH_FILE, path, "没有这个文件。", "there is no such file.");
        }
        Type type = type(path);
        if (type == Type.WORKBOOK) {
            refuseEmpty(path);
            return new TableFile(path, type, null, limits, known);
        }
        TextEncoding encoding = EncodingDetector.detect(path, asked);
        return new TableFile(path, type, encoding, limits, known);
    }

    private static Type type(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String end = name.substring(name.lastIndexOf('.') + 1);
        return switch (end) {
            case "csv", "tsv", "txt" -> Type.DELIMITED;
            case "xlsx", "xlsm" -> Type.WORKBOOK;
            case "json" -> Type.JSON;
            case "jsonl", "ndjson" -> startsWithBracket(path) ? Type.JSON : Type.JSON_LINES;
            default ->
                throw new UnreadableFileException(
                        UnreadableFileException.Reason.UNKNOWN_TYPE,
                        path,
                        "只认 .csv .tsv .xlsx .jsonl .json。旧的 .xls 请另存为 .xlsx。",
                        "only .csv .tsv .xlsx .jsonl .json are known. Save an old .xls as .xlsx.");
        };
    }

    private static boolean startsWithBracket(Path path) {
        try (var in = Files.newInputStream(path)) {
            for (byte b : in.readNBytes(64)) {
                if (b == '[') {
                    return true;
                }
                if (b == '{') {
                    return false;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static void refuseEmpty(Path path) {
        try {
            if (Files.size(path) == 0) {
                throw new UnreadableFileException(
                        UnreadableFileException.Reason.EMPTY, path, "文件是空的。", "the file is empty.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    public Path path() {
        return path;
    }

    /** Null for a workbook. */
    public @Nullable TextEncoding encoding() {
        return encoding;
    }

    /** The sheets of a workbook in its order; of any other file the one table it is. */
    public List<SheetName> sheets() {
        return encoding == null ? WorkbookTable.sheets(path) : List.of(SheetName.NONE);
    }

    /** The sheet that a user asks for by name or by number from 1. */
    public SheetName sheet(String asked) {
        List<SheetName> sheets = sheets();
        return sheets.stream()
                .filter(s -> s.name().equals(asked) || String.valueOf(s.place()).equals(asked))
                .min(Comparator.comparing(s -> !s.name().equals(asked)))
                .orElseThrow(() -> WorkbookTable.noSuchSheet(
                        path, asked, sheets.stream().map(SheetName::name).toList()));
    }

    /** Starts a pass over the rows of a sheet; {@link UnreadableFileException} where there is no header to read them by. */
    public Table open(SheetName sheet) {
        if (encoding == null) {
            return new WorkbookTable(path, sheet.place(), limits, known, merged);
        }
        return switch (type) {
            case JSON -> new JsonTable(path, encoding, limits);
            case JSON_LINES -> new JsonLinesTable(path, encoding, limits);
            default -> new DelimitedTable(path, encoding, limits, known);
        };
    }
}
