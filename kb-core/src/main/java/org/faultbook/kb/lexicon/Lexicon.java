package org.faultbook.kb.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/** The words of the field. Immutable; an edited lexicon is a new one, live in the next query. */
public final class Lexicon {
    private final String version;
    private final List<Concept> concepts;
    private final List<Colloquialism> colloquialisms;
    private final PhraseTable<Concept> words = new PhraseTable<>();
    private final Map<String, PhraseTable<Colloquialism>> phrasesByFamily = new HashMap<>();
    private final List<String> emptyPhrases;
    private final PhraseTable<String> empty = new PhraseTable<>();

    public Lexicon(String version, List<Concept> concepts, List<Colloquialism> colloquialisms) {
        this(version, concepts, colloquialisms, List.of());
    }

    /** @param emptyPhrases phrases of forms and habits that say nothing */
    public Lexicon(
            String version, List<Concept> concepts, List<Colloquialism> colloquialisms, List<String> emptyPhrases) {
        this.version = version;
        this.emptyPhrases = List.copyOf(emptyPhrases);
        emptyPhrases.forEach(phrase -> empty.add(phrase, phrase));
        this.concepts = List.copyOf(concepts);
        this.colloquialisms = List.copyOf(colloquialisms);
        for (Concept concept : concepts) {
            concept.zh().forEach(word -> words.add(word, concept));
            concept.en().forEach(word -> words.add(word, concept));
        }
        for (Colloquialism c : colloquialisms) {
            PhraseTable<Colloquialism> table =
                    phrasesByFamily.computeIfAbsent(c.family() == null ? "" : c.family(), f -> new PhraseTable<>());
            c.phrases().forEach(phrase -> table.add(phrase, c));
            // won't is typed wont as often as not
            c.phrases().forEach(phrase -> table.add(phrase.replace("n't", "nt"), c));
        }
    }

    public static Lexicon empty() {
        return new Lexicon("empty", List.of(), List.of());
    }

    public String version() {
        return version;
    }

    public List<Concept> concepts() {
        return concepts;
    }

    public List<Colloquialism> colloquialisms() {
        return colloquialisms;
    }

    public List<String> emptyPhrases() {
        return emptyPhrases;
    }

    /**
     * The text without phrases that say nothing, a space for each. A phrase within a longer word of the field stays: 不正常
     * loses nothing where 正常 says nothing.
     */
    public String withoutEmpty(String text) {
        List<PhraseTable.Match<String>> silent = emptyPhrases.isEmpty() ? List.of() : empty.find(text);
        if (silent.isEmpty()) {
            return text;
        }
        List<Span> told = new ArrayList<>(phrases(text));
        words.find(text).forEach(match -> told.add(match.span()));
        StringBuilder rest = new StringBuilder(text);
        for (PhraseTable.Match<String> match : silent.reversed()) {
            Span span = match.span();
            if (told.stream().noneMatch(t -> t.overlaps(span) && t.length() > span.length())) {
                rest.replace(span.start(), span.end(), " ");
            }
        }
        return rest.toString().strip();
    }

    /** The concepts named in a text, in its order. */
    public List<PhraseTable.Match<Concept>> concepts(String text) {
        return words.find(text);
    }

    /** The concept this word stands for. */
    public Optional<Concept> concept(String word) {
        return Optional.ofNullable(words.get(word));
    }

    /** Colloquial phrases in a text, those of the equipment class first, then those of any class. */
    public List<PhraseTable.Match<Colloquialism>> colloquialisms(String text, @Nullable String family) {
        List<PhraseTable.Match<Colloquialism>> found = new ArrayList<>();
        for (String table : family == null ? List.of("") : List.of(family, "")) {
            PhraseTable<Colloquialism> phrases = phrasesByFamily.get(table);
            if (phrases != null) {
                for (PhraseTable.Match<Colloquialism> match : phrases.find(text)) {
                    if (found.stream().noneMatch(f -> f.span().overlaps(match.span()))) {
                        found.add(match);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** Where colloquial phrases of any equipment class stand in a text; they may overlap. */
    public List<Span> phrases(String text) {
        return phrasesByFamily.values().stream()
                .flatMap(table -> table.find(text).stream())
                .map(PhraseTable.Match::span)
                .distinct()
                .sorted()
                .toList();
    }
}
