package org.faultbook.indexer.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
    private final int sheet;
    private final ReadLimits limits;

    private TableFile(Path path, Type type, @Nullable TextEncoding encoding, int sheet, ReadLimits limits) {
        this.path = path;
        this.type = type;
        this.encoding = encoding;
        this.sheet = sheet;
        this.limits = limits;
    }

    /**
     * Settles type (by name) and encoding (by content: the file is read once).
     *
     * @param asked the encoding the user names, null to find it
     * @param sheet which sheet of a workbook, from 1
     * @throws UnreadableFileException where the file is absent, empty, of an unknown type or encoding
     */
    public static TableFile of(Path path, @Nullable Charset asked, int sheet, ReadLimits limits) {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.NO_SUCH_FILE, path, "没有这个文件。", "there is no such file.");
        }
        Type type = type(path);
        if (type == Type.WORKBOOK) {
            refuseEmpty(path);
            return new TableFile(path, type, null, sheet, limits);
        }
        TextEncoding encoding = EncodingDetector.detect(path, asked);
        return new TableFile(path, type, encoding, sheet, limits);
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

    /** Starts a pass over the rows; {@link UnreadableFileException} where there is no header to read them by. */
    public Table open() {
        if (encoding == null) {
            return new WorkbookTable(path, sheet, limits);
        }
        return switch (type) {
            case JSON -> new JsonTable(path, encoding, limits);
            case JSON_LINES -> new JsonLinesTable(path, encoding, limits);
            default -> new DelimitedTable(path, encoding, limits);
        };
    }
}
