package org.faultbook.kb.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.port.CaseStore.CaseChange;
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
    final Set<Outcome> outcomes = new LinkedHashSet<>();
    final Map<String, Recommendation> recommendations = new TreeMap<>();
    final Map<String, StatisticsVersion> statistics = new TreeMap<>();
    final TreeMap<String, Equipment> equipment = new TreeMap<>();
    long revision;

    /** One version of a ticket as it was taken in. */
    record Taken(Ticket ticket, Judgement judgement, String contentKey) {}

    /** That a batch brought a version, new or known; those kept out are here only. */
    record Brought(long order, String batch, Taken taken) {}

    /** A contribution and the case it joined. */
    record Joined(String caseId, Visit visit) {}

    /** {@code versions} is empty while nobody touched the case; {@code edited} are those whose article is a person's. */
    record StoredCase(
            CaseKey key,
            Change drafted,
            ArticleLife life,
            List<CaseVersion> versions,
            Set<Integer> edited,
            Set<TicketKey> tickets,
            long revision) {
        StoredCase withKey(CaseKey other) {
            return new StoredCase(other, drafted, life, versions, edited, tickets, revision);
        }

        StoredCase withVersions(List<CaseVersion> other) {
            return new StoredCase(key, drafted, life, other, edited, tickets, revision);
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
        outcomes.addAll(other.outcomes);
        recommendations.putAll(other.recommendations);
        statistics.putAll(other.statistics);
        equipment.putAll(other.equipment);
        revision = other.revision;
    }

    /** A list with one more at its end; stored lists are never altered, since states share them. */
    static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
