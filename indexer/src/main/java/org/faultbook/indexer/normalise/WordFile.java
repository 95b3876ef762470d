package org.faultbook.indexer.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists beside the rules: tab-separated columns, {@code #} opens a comment line. */
public final class WordFile {
    private static final String ROOT = "/org/faultbook/indexer/words/";

    private WordFile() {}

    /** The rows of a list in its order, each of its columns as written. */
    public static List<List<String>> rows(String file) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text(file).split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(List.of(line.split("\t", -1)));
            }
        }
        return rows;
    }

    /** The terms of a cell, parted by a vertical bar. */
    public static List<String> terms(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
    }

    private static String text(String file) {
        try (InputStream in = WordFile.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + file + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + file, e);
        }
    }
}
