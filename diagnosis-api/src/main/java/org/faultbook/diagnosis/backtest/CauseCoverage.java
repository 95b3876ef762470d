package org.faultbook.diagnosis.backtest;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many tickets tell each cause, and how many of its questions were answered right (coverage, Smyth and Keane 1995,
 * "Remembering to Forget"). A cause that one ticket alone tells is pivotal: with that ticket forgotten nothing answers it.
 *
 * @param told tickets by the cause they tell, asked or not
 * @param asked questions by their true cause
 * @param covered of them, those with the true cause among the first three; causes without one are left out
 */
public record CauseCoverage(Map<String, Integer> told, Map<String, Integer> asked, Map<String, Integer> covered) {
    public CauseCoverage {
        told = Map.copyOf(told);
        asked = Map.copyOf(asked);
        covered = Map.copyOf(covered);
        if (!told.keySet().containsAll(asked.keySet()) || !asked.keySet().containsAll(covered.keySet())) {
            throw new IllegalArgumentException("what is covered was asked, and what is asked is told");
        }
    }

    /** @param tickets all that the base was made of; those without a label are left out */
    static CauseCoverage of(Collection<PastTicket> tickets, Collection<Answered> answers) {
        Map<String, Integer> told = new TreeMap<>();
        Map<String, Integer> asked = new TreeMap<>();
        Map<String, Integer> covered = new TreeMap<>();
        for (PastTicket ticket : tickets) {
            if (ticket.label() != null) {
                told.merge(ticket.label(), 1, Integer::sum);
            }
        }
        for (Answered answer : answers) {
            String cause = Objects.requireNonNull(answer.asked().label());
            asked.merge(cause, 1, Integer::sum);
            if (answer.inFirstThree()) {
                covered.merge(cause, 1, Integer::sum);
            }
        }
        return new CauseCoverage(told, asked, covered);
    }

    /** Different causes told. */
    public int causes() {
        return told.size();
    }

    /** Whether one ticket alone tells a cause. */
    boolean isPivotal(String cause) {
        return told.getOrDefault(cause, 0) == 1;
    }

    /** Causes that one ticket alone tells. */
    public int pivotal() {
        return pivotal(told.keySet());
    }

    /** Of some causes, those that one ticket alone tells. */
    int pivotal(Set<String> causes) {
        return (int) causes.stream().filter(this::isPivotal).count();
    }

    /** Causes that several tickets tell, that were asked about, and that were never among the first three. */
    public int neverFound() {
        Set<String> never = new HashSet<>(asked.keySet());
        never.removeAll(covered.keySet());
        return never.size() - pivotal(never);
    }
}
