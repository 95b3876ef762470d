package org.faultbook.kb.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket was judged, with the reason a person can read and the version of the rules that judged.
 *
 * @param marks in the order of the text; empty where nothing is to be told
 * @param question what to ask the solver; null where the ticket leaves nothing to ask
 */
public record Judgement(
        TicketKind kind,
        TicketGrade grade,
        String reason,
        String rules,
        List<Mark> marks,
        @Nullable SolverQuestion question) {
    public Judgement {
        if (reason.isBlank() || rules.isBlank()) {
            throw new IllegalArgumentException("a judgement gives its reason and its rules' version");
        }
        marks = List.copyOf(marks);
    }

    /** A judgement without marks. */
    public Judgement(TicketKind kind, TicketGrade grade, String reason, String rules) {
        this(kind, grade, reason, rules, List.of(), null);
    }

    /** What a column told of the row above is forgotten; that the text points at it stays. */
    public Judgement withoutRowAbove() {
        return new Judgement(
                kind,
                grade,
                reason,
                rules,
                marks.stream()
                        .map(m -> m.kind() == MarkKind.AS_ABOVE ? new Mark(m.kind(), m.part(), m.span(), null) : m)
                        .toList(),
                question);
    }

    public boolean has(MarkKind mark) {
        return marks.stream().anyMatch(m -> m.kind() == mark);
    }
}
