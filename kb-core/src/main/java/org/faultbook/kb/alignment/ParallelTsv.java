package org.faultbook.kb.alignment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads parallel texts from a tab-separated UTF-8 file whose header names the columns {@code zh} and {@code en}. */
public final class ParallelTsv {
    private ParallelTsv() {}

    /**
     * The texts in the order of the file; rows with an empty side are left out.
     *
     * @throws IllegalArgumentException where the header lacks a column, or no row has both
     */
    public static List<ParallelText> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> header =
                lines.isEmpty() ? List.of() : cells(lines.getFirst().toLowerCase(Locale.ROOT));
        int zh = header.indexOf("zh");
        int en = header.indexOf("en");
        if (zh < 0 || en < 0) {
            throw new IllegalArgumentException(file + ": 表头要有 zh 和 en 两列 / the header needs the columns zh and en");
        }
        List<ParallelText> texts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() > Math.max(zh, en)
                    && !cells.get(zh).isEmpty()
                    && !cells.get(en).isEmpty()) {
                texts.add(new ParallelText(cells.get(zh), cells.get(en)));
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(file + ": 没有一行两种语言都有 / no row has both languages");
        }
        return texts;
    }

    private static List<String> cells(String line) {
        // some programs begin a UTF-8 file with a byte order mark
        String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
        return List.of(plain.split("\t", -1)).stream().map(String::strip).toList();
    }
}
