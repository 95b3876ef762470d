package org.faultbook.diagnosis.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.PhraseTable;

/**
 * Tells how a fault shows from what was asked: by the lexicon's observations in the text, else by words that stand for a kind
 * but are too short to be terms, else by a fault code. Which concept and which word is of which kind is a file beside this
 * class. Of several kinds the first in the text counts, an alarm only where nothing else is told.
 */
final class SymptomKinds {
    private static final String FILE = "symptom-kinds.tsv";

    private final Lexicon lexicon;
    private final Map<String, SymptomKind> concepts = new HashMap<>();
    private final PhraseTable<SymptomKind> words = new PhraseTable<>();

    SymptomKinds(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            SymptomKind kind = SymptomKind.valueOf(cells[0]);
            for (String concept : cells[1].split("\\|")) {
                concepts.put(concept, kind);
            }
            for (String word : cells[2].split("\\|")) {
                words.add(word, kind);
            }
        }
    }

    /** {@link SymptomKind#OTHER} where nothing is told. */
    SymptomKind of(String text, List<String> codes) {
        List<SymptomKind> named = lexicon.concepts(text).stream()
                .map(match -> concepts.get(match.value().id()))
                .filter(Objects::nonNull)
                .toList();
        List<SymptomKind> told = new ArrayList<>(named);
        words.find(text).forEach(match -> told.add(match.value()));
        return told.stream()
                .filter(kind -> kind != SymptomKind.ALARM)
                .findFirst()
                .orElseGet(() -> !told.isEmpty()
                                || !codes.isEmpty()
                                || !CodeRecognizer.find(text).isEmpty()
                        ? SymptomKind.ALARM
                        : SymptomKind.OTHER);
    }

    /** The concepts that are of a kind. */
    Map<String, SymptomKind> concepts() {
        return Map.copyOf(concepts);
    }

    /** Without the header. */
    private static List<String> lines() {
        try (InputStream in = SymptomKinds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + SymptomKinds.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
