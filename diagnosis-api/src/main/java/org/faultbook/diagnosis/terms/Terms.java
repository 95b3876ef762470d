package org.faultbook.diagnosis.terms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.lexicon.TermEntry;
import org.faultbook.kb.search.SearchFilter;

/** The words of the field that a home knows. Thread-safe. */
public final class Terms {
    private static final int FOUND = 40;
    private static final int ALIKE = 50;
    private static final SearchFilter NOT_REVIEWED = new SearchFilter(
            Set.of(),
            Set.of(Confidence.WORK_IN_PROGRESS, Confidence.NOT_VALIDATED),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null);

    private final Services services;

    public Terms(Services services) {
        this.services = services;
    }

    /** Those of the entries with a word that holds a text; all for a blank one. */
    public List<OwnTerm> holding(List<OwnTerm> entries, String text) {
        String sought = fold(text);
        return entries.stream()
                .filter(term -> holds(term.entry().written(), sought))
                .toList();
    }

    /** Groups of the words in use of which a word holds the text, at most 40; empty for a blank text. */
    public List<Concept> inUse(String text) {
        String sought = fold(text);
        return sought.isEmpty()
                ? List.of()
                : services.words().now().lexicon().concepts().stream()
                        .filter(c -> holds(c.zh(), sought) || holds(c.en(), sought))
                        .limit(FOUND)
                        .toList();
    }

    private static boolean holds(List<String> words, String sought) {
        return words.stream().anyMatch(word -> fold(word).contains(sought));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the words in use say the same already. */
    public boolean isKnown(TermEntry entry) {
        Lexicon now = services.words().now().lexicon();
        return switch (entry.kind()) {
            case SYNONYMS -> {
                Optional<Concept> first = now.concept(entry.words().getFirst());
                yield first.isPresent()
                        && entry.words().stream()
                                .allMatch(word -> now.concept(word).equals(first));
            }
            case EMPTY ->
                entry.words().stream()
                        .allMatch(word -> now.emptyPhrases().stream().anyMatch(word::equalsIgnoreCase));
        };
    }

    /** Cases that nobody reviewed and that hold one of these phrases, among the 50 most alike to each. */
    public List<FaultCase> unreviewedWith(TermEntry entry) {
        return entry.words().stream()
                .flatMap(phrase -> services.search(phrase, NOT_REVIEWED, ALIKE).stream()
                        .map(FoundCase::faultCase)
                        .filter(c -> !c.state().confidence().equals(Confidence.VALIDATED) && holds(c, phrase)))
                .distinct()
                .toList();
    }

    private static boolean holds(FaultCase c, String phrase) {
        String cause = c.cause().text();
        return cause != null && cause.contains(phrase)
                || c.symptoms().stream().anyMatch(s -> s.text().contains(phrase))
                || c.fixes().stream().anyMatch(f -> f.summary().contains(phrase));
    }
}
