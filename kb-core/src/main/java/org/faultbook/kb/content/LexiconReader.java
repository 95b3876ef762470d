package org.faultbook.kb.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.faultbook.kb.lexicon.Colloquialism;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.text.LocalizedText;

/**
 * Reads the lexicon's tab-separated files, each with a header line; several wordings of a cell are parted by {@code |}:
 * terms (id, kind, zh, en), synonyms (language, words), colloquial (family or *, phrases, zh, en).
 */
final class LexiconReader {
    private LexiconReader() {}

    static Lexicon read(String terms, String synonyms, String colloquial) {
        List<Concept> concepts = new ArrayList<>();
        for (String[] row : rows("terms.tsv", terms, 4)) {
            concepts.add(new Concept(
                    row[0], Concept.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), words(row[2]), words(row[3])));
        }
        int group = 0;
        for (String[] row : rows("synonyms.tsv", synonyms, 2)) {
            boolean zh = row[0].equals("zh");
            String id = "synonym-" + row[0] + "-" + ++group;
            concepts.add(new Concept(
                    id, Concept.Kind.OTHER, zh ? words(row[1]) : List.of(), zh ? List.of() : words(row[1])));
        }
        List<Colloquialism> colloquialisms = new ArrayList<>();
        for (String[] row : rows("colloquial.tsv", colloquial, 4)) {
            colloquialisms.add(new Colloquialism(
                    row[0].equals("*") ? null : row[0], words(row[1]), new LocalizedText(row[2], row[3])));
        }
        CRC32 crc = new CRC32();
        crc.update((terms + synonyms + colloquial).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Lexicon(Long.toHexString(crc.getValue()), concepts, colloquialisms);
    }

    private static List<String[]> rows(String file, String text, int columns) {
        List<String[]> rows = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            String[] row = lines[i].strip().split("\t", -1);
            if (row.length != columns) {
                throw new IllegalStateException(
                        file + " line " + (i + 1) + " has " + row.length + " columns, not " + columns);
            }
            rows.add(row);
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
