package org.faultbook.diagnosis.home;

import java.util.List;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, shown before it is done.
 *
 * @param columns in the order of the file
 * @param tickets every ticket as understood, in the order of the file
 * @param cases the first cases that would arise, in words
 * @param masked examples of what would be masked
 */
public record ImportPreview(
        ImportSummary summary,
        List<Column> columns,
        List<PreviewTicket> tickets,
        List<PreviewCase> cases,
        List<Masked> masked) {
    public ImportPreview {
        columns = List.copyOf(columns);
        tickets = List.copyOf(tickets);
        cases = List.copyOf(cases);
        masked = List.copyOf(masked);
    }

    /** A column and the canonical name it is read as; null where it is kept as an attribute. */
    public record Column(String header, @Nullable String canonical) {}

    /** A row as understood. {@code line} counts from 1, the header included. */
    public record PreviewTicket(
            long line,
            String number,
            TicketKind kind,
            TicketGrade grade,
            @Nullable String symptom,
            @Nullable String cause,
            CauseBasis causeBasis,
            List<PreviewFix> fixes,
            List<PartUse> parts) {
        public PreviewTicket {
            fixes = List.copyOf(fixes);
            parts = List.copyOf(parts);
        }
    }

    /** An act told in the row. */
    public record PreviewFix(String summary, FixKind kind, ActOutcome outcome) {}

    /** A case that would arise. */
    public record PreviewCase(String equipment, String cause, int tickets) {}

    /** A place that would be masked: before and after. */
    public record Masked(String before, String after) {}
}
