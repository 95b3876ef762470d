package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.faultbook.kb.faultcase.CaseKey;
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

    /** Joins a ticket to the case that answers for that of its key, {@code keyCase}, or for the one of a split. */
    static String join(State s, String keyCase, Contribution contribution, Change change) {
        List<State.Taken> versions = s.tickets.getOrDefault(contribution.ticket(), List.of());
        if (versions.stream().noneMatch(v -> v.ticket().version() == contribution.ticketVersion())) {
            throw new IllegalArgumentException("ticket " + contribution.ticket().id() + " version "
                    + contribution.ticketVersion() + " is not in the store: put it before it joins a case");
        }
        String own = Leads.own(s, contribution.ticket(), keyCase);
        String caseId = Leads.answering(s, own);
        Joined joined = new Joined(caseId, own, new Visit(contribution, isRepeated(s, contribution)));
        Joined earlier = s.contributions.get(contribution.ticket());
        if (joined.equals(earlier)) {
            return caseId;
        }
        StoredCase known = told(s, caseId, keyCase, contribution.key(), change);
        s.contributions.put(contribution.ticket(), joined);
        Set<TicketKey> tickets = new TreeSet<>(known.tickets());
        tickets.add(contribution.ticket());
        save(s, caseId, known.withTickets(tickets));
        settle(s, caseId);
        if (earlier != null && !earlier.caseId().equals(caseId)) {
            leave(s, earlier.caseId(), contribution.ticket());
        }
        return caseId;
    }

    /** The case that answers, drafted where there is none; that of the key knows its words again. */
    private static StoredCase told(State s, String caseId, String keyCase, CaseKey key, Change change) {
        // The key of a case that outlived its tickets was forgotten with them: this source tells it again.
        s.cases.computeIfPresent(keyCase, (id, stored) -> stored.withKey(key));
        s.shelved.computeIfPresent(keyCase, (id, stored) -> stored.withKey(key));
        StoredCase known = s.known(caseId);
        if (known == null && !caseId.equals(keyCase)) {
            throw new IllegalStateException("case " + caseId + " answers for " + keyCase + " and is not in the store");
        }
        return known == null ? StoredCase.drafted(key, change) : known;
    }

    static void withdraw(State s, TicketKey ticket) {
        Joined joined = s.contributions.remove(ticket);
        if (joined != null) {
            leave(s, joined.caseId(), ticket);
        }
    }

    private static void leave(State s, String caseId, TicketKey ticket) {
        StoredCase stored = s.known(caseId);
        if (stored != null) {
            Set<TicketKey> tickets = new TreeSet<>(stored.tickets());
            tickets.remove(ticket);
            save(s, caseId, stored.withTickets(tickets));
            settle(s, caseId);
        }
    }

    /**
     * Lets a case be one where it answers itself and something tells of it or a person touched it. Else it is removed, or
     * shelved while an act that stands or a version needs it.
     */
    static void settle(State s, String caseId) {
        StoredCase stored = s.known(caseId);
        if (stored == null) {
            return;
        }
        boolean present = s.cases.containsKey(caseId);
        boolean shouldBe = !s.leads.containsKey(caseId) && !(stored.untold() && stored.leftToTickets());
        if (present && !shouldBe) {
            s.cases.remove(caseId);
            s.shelved.put(caseId, stored);
            s.changes.put(caseId, new CaseChange(++s.revision, caseId, true));
        }
        if (!present && shouldBe) {
            s.shelved.remove(caseId);
            s.cases.put(caseId, stored.withRevision(++s.revision));
            s.changes.put(caseId, new CaseChange(s.revision, caseId, false));
        }
        if (!shouldBe && stored.versions().isEmpty() && !Leads.isNeeded(s, caseId)) {
            s.shelved.remove(caseId);
        }
    }

    /** Joins an entry of a manual to the case that answers for that of its key. */
    static String join(State s, String keyCase, String name, ManualEntry entry, Change change) {
        String caseId = Leads.answering(s, keyCase);
        s.entries.put(name, new State.JoinedEntry(caseId, entry));
        StoredCase known = told(s, caseId, keyCase, entry.key(), change);
        Set<String> entries = new TreeSet<>(known.entries());
        entries.add(name);
        save(s, caseId, known.withEntries(entries));
        settle(s, caseId);
        return caseId;
    }

    /** Takes an entry of a manual back. */
    static void withdraw(State s, String name) {
        State.JoinedEntry joined = s.entries.remove(name);
        StoredCase stored = joined == null ? null : s.known(joined.caseId());
        if (joined != null && stored != null) {
            Set<String> entries = new TreeSet<>(stored.entries());
            entries.remove(name);
            save(s, joined.caseId(), stored.withEntries(entries));
            settle(s, joined.caseId());
        }
    }

    /** Replaces what is stored of a case, at a new revision where it answers. */
    static void save(State s, String caseId, StoredCase stored) {
        if (s.shelved.containsKey(caseId)) {
            s.shelved.put(caseId, stored);
            return;
        }
        long revision = ++s.revision;
        s.cases.put(caseId, stored.withRevision(revision));
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
                s.contributions.put(key, new Joined(joined.caseId(), joined.own(), visit));
                save(s, joined.caseId(), stored);
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
