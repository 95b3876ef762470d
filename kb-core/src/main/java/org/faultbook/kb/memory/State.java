package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Attempts;
import org.faultbook.kb.account.Session;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.gap.GapQuestion;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.EditionDelivery;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.port.ManualStore.Original;
import org.faultbook.kb.port.ManualStore.PassageChange;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.safety.SafetyConfirmation;
import org.faultbook.kb.statistics.StatisticsVersion;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** All that is stored. A transaction works on a copy, which takes the place of the original when it commits. */
final class State {
    final TreeMap<TicketKey, List<Taken>> tickets = new TreeMap<>();
    final Map<String, Set<TicketKey>> units = new TreeMap<>();
    final TreeMap<TicketKey, List<Brought>> deliveries = new TreeMap<>();
    final Map<String, ImportBatch> batches = new LinkedHashMap<>();
    final Map<String, Long> progress = new TreeMap<>();
    final Map<String, String> progressOf = new TreeMap<>();
    final Set<String> forgotten = new TreeSet<>();
    boolean forgetting;
    final Map<String, String> persons = new TreeMap<>();
    final TreeMap<TicketKey, Joined> contributions = new TreeMap<>();
    final TreeMap<String, StoredCase> cases = new TreeMap<>();
    /** Cases that answer no more, kept for an act that stands or for their versions. */
    final TreeMap<String, StoredCase> shelved = new TreeMap<>();

    final Map<String, CaseChange> changes = new TreeMap<>();
    final TreeMap<Long, StoredAct> acts = new TreeMap<>();
    /** The act that undid another one, by that one. */
    final Map<Long, Long> undoneBy = new TreeMap<>();
    /** Which case answers for which. */
    final Map<String, String> leads = new TreeMap<>();

    final TreeMap<String, List<Edition>> manuals = new TreeMap<>();
    final Map<String, List<BroughtEdition>> manualDeliveries = new TreeMap<>();
    /** The version of each manual that answers. */
    final Map<String, Integer> answering = new TreeMap<>();

    final TreeMap<String, StoredPassage> passages = new TreeMap<>();
    final Map<String, PassageChange> passageChanges = new TreeMap<>();
    /** Entries that answer, by manual and number. */
    final Map<String, JoinedEntry> entries = new TreeMap<>();

    final Set<Outcome> outcomes = new LinkedHashSet<>();
    final Map<String, Recommendation> recommendations = new TreeMap<>();
    final Map<String, StatisticsVersion> statistics = new TreeMap<>();
    final TreeMap<String, Equipment> equipment = new TreeMap<>();
    final Map<String, Account> accounts = new TreeMap<>();
    final Map<String, String> passwordHashes = new TreeMap<>();
    final Map<String, Session> sessions = new TreeMap<>();
    final Map<String, Tried> attempts = new TreeMap<>();
    final TreeMap<Long, OwnTerm> terms = new TreeMap<>();
    final Map<String, Gap> gaps = new TreeMap<>();
    final Map<String, SafetyConfirmation> confirmations = new TreeMap<>();
    final TreeMap<Long, Question> questions = new TreeMap<>();
    final Map<String, Photo> photos = new TreeMap<>();
    /** Photographs that a question was asked with, and that a case rests on. */
    final Map<String, Set<String>> photosAsked = new TreeMap<>();

    final Map<String, Set<String>> photosTied = new TreeMap<>();
    /** Accounts that agreed to be named. */
    final Set<String> named = new TreeSet<>();

    long revision;

    /** One version of a ticket as it was taken in. */
    record Taken(Ticket ticket, Judgement judgement, String contentKey) {}

    /** That a batch brought a version, new or known; those kept out are here only. */
    record Brought(long order, String batch, Taken taken) {}

    /** Attempts of a subject, and when they were last kept. */
    record Tried(Attempts attempts, Instant touched) {}

    /** A question that a case was drafted from, and whether who asked it has seen the answer. */
    record Gap(GapQuestion question, boolean dismissed) {}

    /** A question to who closed a ticket, and the hash of its link's token. */
    record Question(CaseQuestion question, String tokenHash) {
        Question with(UnaryOperator<CaseQuestion> change) {
            return new Question(change.apply(question), tokenHash);
        }
    }

    /** A photograph and its bytes, which are never altered. */
    record Photo(KeptPhoto photo, byte[] bytes) {}

    /** A contribution, the case it answers in, and its own: that of its key or of a split. */
    record Joined(String caseId, String own, Visit visit) {}

    /**
     * An act, with what is needed to take it back.
     *
     * @param before what stood of each of its cases
     * @param keyCases of each ticket of a split the case of its key
     */
    record StoredAct(CurationAct act, List<Before> before, Map<TicketKey, String> keyCases) {
        /** Without what stands for forgotten persons in its reason. */
        StoredAct blackened(UnaryOperator<String> black) {
            Change c = act.change();
            Change change = new Change(c.actor(), c.at(), black.apply(c.reason()));
            return new StoredAct(
                    new CurationAct(act.id(), act.kind(), act.cases(), List.of(), change, act.undoes(), null),
                    before,
                    keyCases);
        }

        StoredAct without(Predicate<TicketKey> forgotten) {
            Map<TicketKey, String> kept = new TreeMap<>(keyCases);
            kept.keySet().removeIf(forgotten);
            return new StoredAct(act, before, kept);
        }
    }

    /** Which versions of a case stood before an act. */
    record Before(String caseId, ArticleLife life, boolean leftToTickets) {}

    /** One edition of a manual with its original file. */
    record Edition(EditionContent content, Original original, Change change) {}

    /** That a batch brought an edition, new or known, in their order. */
    record BroughtEdition(String batch, EditionDelivery delivery) {}

    /** An entry that answers and the case it joined. */
    record JoinedEntry(String caseId, ManualEntry entry) {}

    /**
     * {@code versions} is empty while nobody touched the case; {@code edited} are those whose article is a person's.
     * {@code leftToTickets} where nobody touched it, or that was taken back.
     */
    record StoredCase(
            CaseKey key,
            Change drafted,
            ArticleLife life,
            boolean leftToTickets,
            List<CaseVersion> versions,
            Set<Integer> edited,
            Set<TicketKey> tickets,
            Set<String> entries,
            long revision) {
        static StoredCase drafted(CaseKey key, Change change) {
            return new StoredCase(key, change, ArticleLife.DRAFTED, true, List.of(), Set.of(), Set.of(), Set.of(), 0);
        }

        StoredCase withKey(CaseKey other) {
            return new StoredCase(other, drafted, life, leftToTickets, versions, edited, tickets, entries, revision);
        }

        StoredCase withVersions(List<CaseVersion> other) {
            return new StoredCase(key, drafted, life, leftToTickets, other, edited, tickets, entries, revision);
        }

        StoredCase withEntries(Set<String> other) {
            return new StoredCase(key, drafted, life, leftToTickets, versions, edited, tickets, other, revision);
        }

        StoredCase withTickets(Set<TicketKey> other) {
            return new StoredCase(key, drafted, life, leftToTickets, versions, edited, other, entries, revision);
        }

        StoredCase withRevision(long other) {
            return new StoredCase(key, drafted, life, leftToTickets, versions, edited, tickets, entries, other);
        }

        /** With one more version, at the end of {@code before}. */
        StoredCase saved(ArticleLife next, boolean isLeft, List<CaseVersion> all, boolean isEdited) {
            Set<Integer> byPersons = new TreeSet<>(edited);
            if (isEdited) {
                byPersons.add(next.latest());
            }
            return new StoredCase(key, drafted, next, isLeft, all, byPersons, tickets, entries, revision);
        }

        /** Whether nothing is left to tell of it. */
        boolean untold() {
            return tickets.isEmpty() && entries.isEmpty();
        }
    }

    State() {}

    State(State other) {
        tickets.putAll(other.tickets);
        units.putAll(other.units);
        deliveries.putAll(other.deliveries);
        batches.putAll(other.batches);
        progress.putAll(other.progress);
        progressOf.putAll(other.progressOf);
        forgotten.addAll(other.forgotten);
        forgetting = other.forgetting;
        persons.putAll(other.persons);
        contributions.putAll(other.contributions);
        cases.putAll(other.cases);
        shelved.putAll(other.shelved);
        changes.putAll(other.changes);
        acts.putAll(other.acts);
        undoneBy.putAll(other.undoneBy);
        leads.putAll(other.leads);
        manuals.putAll(other.manuals);
        manualDeliveries.putAll(other.manualDeliveries);
        answering.putAll(other.answering);
        passages.putAll(other.passages);
        passageChanges.putAll(other.passageChanges);
        entries.putAll(other.entries);
        outcomes.addAll(other.outcomes);
        recommendations.putAll(other.recommendations);
        statistics.putAll(other.statistics);
        equipment.putAll(other.equipment);
        accounts.putAll(other.accounts);
        passwordHashes.putAll(other.passwordHashes);
        sessions.putAll(other.sessions);
        attempts.putAll(other.attempts);
        terms.putAll(other.terms);
        gaps.putAll(other.gaps);
        confirmations.putAll(other.confirmations);
        questions.putAll(other.questions);
        photos.putAll(other.photos);
        photosAsked.putAll(other.photosAsked);
        photosTied.putAll(other.photosTied);
        named.addAll(other.named);
        revision = other.revision;
    }

    /** A case, whether it answers or not; null where unknown. */
    @Nullable
    StoredCase known(String caseId) {
        StoredCase present = cases.get(caseId);
        return present == null ? shelved.get(caseId) : present;
    }

    /** A list with one more at its end; stored lists are never altered, since states share them. */
    static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
