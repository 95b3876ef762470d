package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.memory.State.Joined;
import org.faultbook.kb.memory.State.StoredCase;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** What joining, taking back and repeat visits do to cases and their revisions. */
final class CaseChanges {
    private CaseChanges() {}

    static void join(State s, String caseId, Contribution contribution, Change change) {
        List<State.Taken> versions = s.tickets.getOrDefault(contribution.ticket(), List.of());
        if (versions.stream().noneMatch(v -> v.ticket().version() == contribution.ticketVersion())) {
            throw new IllegalArgumentException("ticket " + contribution.ticket().id() + " version "
                    + contribution.ticketVersion() + " is not in the store: put it before it joins a case");
        }
        Joined joined = new Joined(caseId, new Visit(contribution, isRepeated(s, contribution)));
        Joined earlier = s.contributions.get(contribution.ticket());
        if (joined.equals(earlier)) {
            return;
        }
        if (earlier != null && !earlier.caseId().equals(caseId)) {
            withdraw(s, contribution.ticket());
        }
        s.contributions.put(contribution.ticket(), joined);
        StoredCase known = s.cases.get(caseId);
        if (known == null) {
            known = StoredCase.drafted(contribution.key(), change);
        }
        // The key of a case that outlived its tickets was forgotten with them: this ticket tells it again.
        known = known.withKey(contribution.key());
        Set<TicketKey> tickets = new TreeSet<>(known.tickets());
        tickets.add(contribution.ticket());
        save(s, caseId, known, known.life(), known.versions(), known.edited(), tickets);
    }

    static void withdraw(State s, TicketKey ticket) {
        Joined joined = s.contributions.remove(ticket);
        StoredCase stored = joined == null ? null : s.cases.get(joined.caseId());
        if (joined == null || stored == null) {
            return;
        }
        Set<TicketKey> tickets = new TreeSet<>(stored.tickets());
        tickets.remove(ticket);
        save(s, joined.caseId(), stored, stored.life(), stored.versions(), stored.edited(), tickets);
        removeIfEmpty(s, joined.caseId());
    }

    /** A case that nobody touched goes with its last ticket or entry. */
    private static void removeIfEmpty(State s, String caseId) {
        StoredCase stored = s.cases.get(caseId);
        if (stored != null && stored.untold() && stored.versions().isEmpty()) {
            s.cases.remove(caseId);
            s.changes.put(caseId, new CaseChange(s.revision, caseId, true));
        }
    }

    /** Joins an entry of a manual to the case of its key. */
    static void join(State s, String caseId, String name, ManualEntry entry, Change change) {
        s.entries.put(name, new State.JoinedEntry(caseId, entry));
        StoredCase known = s.cases.getOrDefault(caseId, StoredCase.drafted(entry.key(), change));
        Set<String> entries = new TreeSet<>(known.entries());
        entries.add(name);
        save(s, caseId, known.withKey(entry.key()).withEntries(entries));
    }

    /** Takes an entry of a manual back. */
    static void withdraw(State s, String name) {
        State.JoinedEntry joined = s.entries.remove(name);
        StoredCase stored = joined == null ? null : s.cases.get(joined.caseId());
        if (joined != null && stored != null) {
            Set<String> entries = new TreeSet<>(stored.entries());
            entries.remove(name);
            save(s, joined.caseId(), stored.withEntries(entries));
            removeIfEmpty(s, joined.caseId());
        }
    }

    private static void save(State s, String caseId, StoredCase stored) {
        save(s, caseId, stored, stored.life(), stored.versions(), stored.edited(), stored.tickets());
    }

    /** Replaces what is stored of a case, at a new revision. */
    static void save(
            State s,
            String caseId,
            StoredCase stored,
            ArticleLife life,
            List<CaseVersion> versions,
            Set<Integer> edited,
            Set<TicketKey> tickets) {
        long revision = ++s.revision;
        s.cases.put(
                caseId,
                new StoredCase(
                        stored.key(), stored.drafted(), life, versions, edited, tickets, stored.entries(), revision));
        s.changes.put(caseId, new CaseChange(revision, caseId, false));
    }

    /**
     * Notes anew which tickets of a unit were followed by a repeat visit.
     *
     * @param moved a ticket that is or was of the unit
     */
    static void refreshUnit(State s, @Nullable String unit, TicketKey moved) {
        if (unit == null) {
            return;
        }
        Set<TicketKey> keys = new TreeSet<>(s.units.getOrDefault(unit, Set.of()));
        keys.add(moved);
        NavigableMap<Instant, List<TicketKey>> opened = opened(s, unit);
        for (TicketKey key : keys) {
            Joined joined = s.contributions.get(key);
            if (joined == null
                    || !unit.equals(
                            RepeatVisit.unitKey(joined.visit().contribution().unit()))) {
                continue;
            }
            Contribution contribution = joined.visit().contribution();
            Visit visit = new Visit(contribution, isRepeated(opened, contribution));
            StoredCase stored = s.cases.get(joined.caseId());
            if (!visit.equals(joined.visit()) && stored != null) {
                s.contributions.put(key, new Joined(joined.caseId(), visit));
                save(s, joined.caseId(), stored, stored.life(), stored.versions(), stored.edited(), stored.tickets());
            }
        }
    }

    /** The newest versions of all tickets of a unit, in the order of their keys. */
    static List<Ticket> ticketsOfUnit(State s, String unit) {
        return s.units.getOrDefault(unit, Set.of()).stream()
                .map(key -> s.tickets.getOrDefault(key, List.of()).getLast().ticket())
                .toList();
    }

    private static boolean isRepeated(State s, Contribution contribution) {
        String unit = RepeatVisit.unitKey(contribution.unit());
        return unit != null && isRepeated(opened(s, unit), contribution);
    }

    private static boolean isRepeated(NavigableMap<Instant, List<TicketKey>> opened, Contribution contribution) {
        Instant closed = contribution.closed();
        return closed != null
                && opened.tailMap(closed, false).entrySet().stream()
                        .takeWhile(visits -> RepeatVisit.follows(visits.getKey(), closed))
                        .flatMap(visits -> visits.getValue().stream())
                        .anyMatch(ticket -> !ticket.equals(contribution.ticket()));
    }

    /** The tickets of a unit by their opening; those without one are left out. */
    private static NavigableMap<Instant, List<TicketKey>> opened(State s, String unit) {
        NavigableMap<Instant, List<TicketKey>> opened = new TreeMap<>();
        for (Ticket ticket : ticketsOfUnit(s, unit)) {
            Instant at = MemorySourceStore.opened(ticket);
            if (at != null) {
                opened.computeIfAbsent(at, t -> new ArrayList<>()).add(ticket.key());
            }
        }
        return opened;
    }
}
