package org.faultbook.diagnosis.terms;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.QuestionWords;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.taxonomy.Terminology;

/**
 * What curators add to the words of a home and take back, whatever it is of. Nothing is saved by a preview. Thread-safe.
 *
 * @param <E> what the entries are
 */
public final class OwnEntries<E extends OwnEntry> {
    private final Services services;
    private final Clock clock;
    private final Class<E> kind;

    public OwnEntries(Services services, Clock clock, Class<E> kind) {
        this.services = services;
        this.clock = clock;
        this.kind = kind;
    }

    /** Those withdrawn included, newest first. */
    public List<OwnTerm> all() {
        return services.store().terms().all().stream()
                .filter(term -> kind.isInstance(term.entry()))
                .toList();
    }

    /** An entry that stands. */
    public Optional<OwnTerm> standing(long id) {
        return all().stream().filter(term -> term.id() == id && term.stands()).findFirst();
    }

    /** Whether something in it would be masked: it is somebody's name or number, which is never kept. */
    public boolean isPersonal(E entry, String reason) {
        return entry.written().stream().anyMatch(text -> !services.mask(text).equals(text))
                || !services.mask(reason).equals(reason);
    }

    /** The words with an entry added. */
    public Terminology with(E entry) {
        List<OwnEntry> entries =
                new ArrayList<>(OwnTerm.standing(services.store().terms().all()));
        entries.add(entry);
        return services.words().shipped().with(entries);
    }

    /** The words without an entry that stands. */
    public Terminology without(long id) {
        return services.words()
                .shipped()
                .with(OwnTerm.standing(services.store().terms().all().stream()
                        .filter(term -> term.id() != id)
                        .toList()));
    }

    /** What other words would change. Takes some seconds where many questions name them. */
    public EntryPreview preview(Terminology words) {
        QuestionWords now = services.words();
        List<DiagnosisRequest> judged = List.of();
        String trouble = null;
        try {
            judged = now.goldQuestions();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // what was asked so far can still be looked at
            trouble = e.getMessage();
        }
        boolean othersToo =
                !now.now().taxonomy().names().equals(words.taxonomy().names());
        return EntryPreview.of(
                now.rehearsal(now.now()),
                now.rehearsal(words),
                services.store().recommendations(),
                judged,
                trouble,
                othersToo);
    }

    /** Saves an entry; it is in use when this returns. */
    public OwnTerm add(E entry, Actor actor, String reason) {
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
        long found = standing(id).orElseThrow().id();
        OwnTerm withdrawn;
        try {
            withdrawn = services.store().terms().withdraw(found, new Change(actor, clock.instant(), reason));
        } catch (IllegalStateException e) {
            throw new NoSuchElementException("entry " + id + " does not stand", e);
        }
        services.words().use();
        return withdrawn;
    }
}
