package org.faultbook.kb.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.faultbook.kb.lexicon.Colloquialism;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.text.LocalizedText;

/**
 * Reads the lexicon's tab-separated files, each with a header line; several wordings of a cell are parted by {@code |}:
 * terms (id, kind, zh, en), synonyms (language, words), colloquial (family or *, phrases, zh, en). A line that cannot be
 * read is an {@link IllegalStateException} that names file and line.
 */
final class LexiconReader {
    private LexiconReader() {}

    static Lexicon read(String terms, String synonyms, String colloquial) {
        List<Concept> concepts = new ArrayList<>(rows("terms.tsv", terms, 4, LexiconReader::term));
        List<Concept> groups = rows("synonyms.tsv", synonyms, 2, LexiconReader::synonyms);
        for (int i = 0; i < groups.size(); i++) {
            Concept group = groups.get(i);
            concepts.add(new Concept(group.id() + "-" + (i + 1), group.kind(), group.zh(), group.en()));
        }
        List<Colloquialism> colloquialisms = rows("colloquial.tsv", colloquial, 4, LexiconReader::colloquialism);
        CRC32 crc = new CRC32();
        crc.update((terms + synonyms + colloquial).getBytes(StandardCharsets.UTF_8));
        return new Lexicon(Long.toHexString(crc.getValue()), concepts, colloquialisms);
    }

    /** The texts of the file of what is answered elsewhere: language, what it is about, text. */
    static List<String> elsewhere(String text) {
        return rows("elsewhere.tsv", text, 3, row -> row[2]);
    }

    private static Concept term(String[] row) {
        return new Concept(row[0], Concept.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), words(row[2]), words(row[3]));
    }

    private static Concept synonyms(String[] row) {
        return switch (row[0]) {
            case "zh" -> new Concept("synonym-zh", Concept.Kind.OTHER, words(row[1]), List.of());
            case "en" -> new Concept("synonym-en", Concept.Kind.OTHER, List.of(), words(row[1]));
            default -> throw new IllegalArgumentException("language must be zh or en, not: " + row[0]);
        };
    }

    private static Colloquialism colloquialism(String[] row) {
        return new Colloquialism(row[0].equals("*") ? null : row[0], words(row[1]), new LocalizedText(row[2], row[3]));
    }

    private static <T> List<T> rows(String file, String text, int columns, Function<String[], T> read) {
        List<T> rows = new ArrayList<>();
        String[] lines = text.split("\r?\n");
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            String[] row = lines[i].split("\t", -1);
            String where = file + " line " + (i + 1);
            if (row.length != columns) {
                throw new IllegalStateException(where + " has " + row.length + " columns, not " + columns);
            }
            try {
                rows.add(read.apply(row));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(where + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String word : cell.split("\\|")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
