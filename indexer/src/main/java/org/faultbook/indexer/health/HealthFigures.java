package org.faultbook.indexer.health;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/**
 * What a store's tickets look like.
 *
 * @param closed of the {@code tickets}; the others are open or cancelled
 * @param from when the first ended; null where no time is known
 * @param to when the last ended
 * @param grades tickets by kind and grade; a pair without tickets is not there
 * @param usable tickets that make a case and name its cause, be it inferred
 * @param repeated by falling number of tickets, at most ten
 * @param gaps all closed tickets about a fault; {@code byRegion} and {@code bySolvers} cut them in groups
 * @param teams whether {@code bySolvers} are teams named by the tickets, else they are solvers without names
 * @param improvements the most telling first
 * @param marks tickets that carry a mark; a mark no ticket carries is not there
 * @param sample tickets of all grades to look at, more than are shown
 */
public record HealthFigures(
        long tickets,
        long closed,
        @Nullable Instant from,
        @Nullable Instant to,
        Map<TicketKind, Map<TicketGrade, Long>> grades,
        long usable,
        List<RepeatedFault> repeated,
        FieldGaps gaps,
        List<FieldGaps> byRegion,
        List<FieldGaps> bySolvers,
        boolean teams,
        List<Improvement> improvements,
        Map<MarkKind, Long> marks,
        List<JudgedTicket> sample) {
    public HealthFigures {
        Map<TicketKind, Map<TicketGrade, Long>> copied = new EnumMap<>(TicketKind.class);
        grades.forEach((kind, of) -> copied.put(kind, Collections.unmodifiableMap(new EnumMap<>(of))));
        grades = Collections.unmodifiableMap(copied);
        Map<MarkKind, Long> ordered = new EnumMap<>(MarkKind.class);
        ordered.putAll(marks);
        marks = Collections.unmodifiableMap(ordered);
        repeated = List.copyOf(repeated);
        byRegion = List.copyOf(byRegion);
        bySolvers = List.copyOf(bySolvers);
        improvements = List.copyOf(improvements);
        sample = List.copyOf(sample);
    }

    public long count(TicketKind kind, TicketGrade grade) {
        return grades.getOrDefault(kind, Map.of()).getOrDefault(grade, 0L);
    }

    public long count(TicketGrade grade) {
        long sum = 0;
        for (TicketKind kind : TicketKind.values()) {
            sum += count(kind, grade);
        }
        return sum;
    }

    public long count(TicketKind kind) {
        return grades.getOrDefault(kind, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public long marked(MarkKind mark) {
        return marks.getOrDefault(mark, 0L);
    }
}
