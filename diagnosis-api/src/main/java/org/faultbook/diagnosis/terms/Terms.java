package org.faultbook.diagnosis.terms;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.diagnosis.home.QuestionWords;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.lexicon.OwnWords;
import org.faultbook.kb.lexicon.TermEntry;
import org.faultbook.kb.search.SearchFilter;

/** What curators do to the words of a home. Nothing is saved by a preview. Thread-safe. */
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
    private final Clock clock;

    public Terms(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** Own entries, those withdrawn included, newest first; where a text is given, those with a word that holds it. */
    public List<OwnTerm> own(String text) {
        String sought = fold(text);
        return services.store().terms().all().stream()
                .filter(term -> term.entry().words().stream()
                        .anyMatch(word -> fold(word).contains(sought)))
                .toList();
    }

    public Optional<OwnTerm> find(long id) {
        return services.store().terms().all().stream()
                .filter(term -> term.id() == id)
                .findFirst();
    }

    /** Groups of the words in use of which a word holds the text, at most 40; empty for a blank text. */
    public List<Concept> inUse(String text) {
        String sought = fold(text);
        return sought.isEmpty()
                ? List.of()
                : services.words().now().concepts().stream()
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
        Lexicon now = services.words().now();
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

    /** Whether a word would be masked: it is somebody's name or number, which is never kept. */
    public boolean isPersonal(TermEntry entry, String reason) {
        return entry.words().stream().anyMatch(word -> !services.mask(word).equals(word))
                || !services.mask(reason).equals(reason);
    }

    /** What adding an entry would change. Takes some seconds where many questions name its words. */
    public TermPreview preview(TermEntry entry) {
        List<TermEntry> entries = standing(-1);
        entries.add(entry);
        return preview(entries);
    }

    /** What taking an entry back would change. */
    public TermPreview previewWithdrawal(long id) {
        return preview(standing(id));
    }

    private TermPreview preview(List<TermEntry> entries) {
        QuestionWords words = services.words();
        List<DiagnosisRequest> judged = List.of();
        String trouble = null;
        try {
            judged = words.goldQuestions();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // what was asked so far can still be looked at
            trouble = e.getMessage();
        }
        return TermPreview.of(
                words.rehearsal(words.now()),
                words.rehearsal(OwnWords.overEntries(words.shipped(), entries)),
                services.store().recommendations(),
                judged,
                trouble);
    }

    private List<TermEntry> standing(long without) {
        List<TermEntry> entries = new ArrayList<>();
        for (OwnTerm term : services.store().terms().all().reversed()) {
            if (term.stands() && term.id() != without) {
                entries.add(term.entry());
            }
        }
        return entries;
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

    /** Saves an entry; it is in use when this returns. */
    public OwnTerm add(TermEntry entry, Actor actor, String reason) {
        OwnTerm added = services.store().terms().add(entry, new Change(actor, clock.instant(), reason));
        services.words().use();
        return added;
    }

    /**
     * Takes an entry back; it is out of use when this returns.
     *
     * @throws NoSuchElementException where there is none that stands
     */
    public OwnTerm withdraw(long id, Actor actor, String reason) {
        OwnTerm withdrawn;
        try {
            withdrawn = services.store().terms().withdraw(id, new Change(actor, clock.instant(), reason));
        } catch (IllegalStateException e) {
            throw new NoSuchElementException("entry " + id + " does not stand", e);
        }
        services.words().use();
        return withdrawn;
    }
}
