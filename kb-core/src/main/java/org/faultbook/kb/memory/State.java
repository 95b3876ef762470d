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
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Attempts;
import org.faultbook.kb.account.Session;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.EditionDelivery;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.port.ManualStore.Original;
import org.faultbook.kb.port.ManualStore.PassageChange;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.statistics.StatisticsVersion;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;

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
    final Map<String, CaseChange> changes = new TreeMap<>();
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
    long revision;

    /** One version of a ticket as it was taken in. */
    record Taken(Ticket ticket, Judgement judgement, String contentKey) {}

    /** That a batch brought a version, new or known; those kept out are here only. */
    record Brought(long order, String batch, Taken taken) {}

    /** Attempts of a subject, and when they were last kept. */
    record Tried(Attempts attempts, Instant touched) {}

    /** A contribution and the case it joined. */
    record Joined(String caseId, Visit visit) {}

    /** One edition of a manual with its original file. */
    record Edition(EditionContent content, Original original, Change change) {}

    /** That a batch brought an edition, new or known, in their order. */
    record BroughtEdition(String batch, EditionDelivery delivery) {}

    /** An entry that answers and the case it joined. */
    record JoinedEntry(String caseId, ManualEntry entry) {}

    /** {@code versions} is empty while nobody touched the case; {@code edited} are those whose article is a person's. */
    record StoredCase(
            CaseKey key,
            Change drafted,
            ArticleLife life,
            List<CaseVersion> versions,
            Set<Integer> edited,
            Set<TicketKey> tickets,
            Set<String> entries,
            long revision) {
        static StoredCase drafted(CaseKey key, Change change) {
            return new StoredCase(key, change, ArticleLife.DRAFTED, List.of(), Set.of(), Set.of(), Set.of(), 0);
        }

        StoredCase withKey(CaseKey other) {
            return new StoredCase(other, drafted, life, versions, edited, tickets, entries, revision);
        }

        StoredCase withVersions(List<CaseVersion> other) {
            return new StoredCase(key, drafted, life, other, edited, tickets, entries, revision);
        }

        StoredCase withEntries(Set<String> other) {
            return new StoredCase(key, drafted, life, versions, edited, tickets, other, revision);
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
        changes.putAll(other.changes);
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
        revision = other.revision;
    }

    /** A list with one more at its end; stored lists are never altered, since states share them. */
    static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
