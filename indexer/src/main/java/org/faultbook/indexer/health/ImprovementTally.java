package org.faultbook.indexer.health;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;

/**
 * Counts what filling a field would raise, by the rules of the grades: a ticket of D tells neither cause nor fix, one of C
 * lacks the cause unless its fix is prohibited, one of B lacks what its contribution lacks. Where several acts were done and
 * it is not told which helped, no field would tell it.
 */
final class ImprovementTally {
    private long nothingTold;
    private long causeMissingInC;
    private long causeMissingInB;
    private long fixMissingInB;

    void add(Judgement judgement) {
        if (judgement.grade() == TicketGrade.D) {
            nothingTold++;
        } else if (judgement.grade() == TicketGrade.C && !judgement.has(MarkKind.PROHIBITED_ACT)) {
            causeMissingInC++;
        }
    }

    void add(Contribution c) {
        if (c.cause().basis() == CauseBasis.STATED) {
            boolean acted = c.fixes().stream()
                    .anyMatch(f -> f.outcome() == ActOutcome.SEEN || f.outcome() == ActOutcome.PARTIAL);
            fixMissingInB += acted ? 0 : 1;
        } else {
            boolean oneOfSeveral = c.cause().evidence().size() > 1;
            causeMissingInB += oneOfSeveral ? 0 : 1;
        }
    }

    /** By falling number of tickets, ties by field; those that would raise none are left out. */
    List<Improvement> ranked() {
        return Stream.of(
                        new Improvement(TicketField.CAUSE, causeMissingInB, causeMissingInC, nothingTold),
                        new Improvement(TicketField.FIX, fixMissingInB, 0, nothingTold))
                .filter(i -> i.tickets() > 0)
                .sorted(Comparator.comparingLong(Improvement::tickets)
                        .reversed()
                        .thenComparing(Improvement::field))
                .toList();
    }
}
