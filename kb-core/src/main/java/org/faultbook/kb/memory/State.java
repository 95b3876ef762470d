package org.faultbook.kb.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    final Map<String, Long> progress = new TreeMap<>();
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
            long revision) {}

    State() {}

    State(State other) {
        tickets.putAll(other.tickets);
        units.putAll(other.units);
        progress.putAll(other.progress);
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
