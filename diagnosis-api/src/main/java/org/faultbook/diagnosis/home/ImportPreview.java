package org.faultbook.diagnosis.home;

import java.util.List;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, shown before it is done.
 *
 * @param columns in the order of the file
 * @param tickets every ticket as understood, in the order of the file
 * @param cases the first cases that would arise, in words
 * @param masked examples of what would be masked
 * @param mappings a mapping file for each file that could be read, in their order: every column as it is read
 */
public record ImportPreview(
        ImportSummary summary,
        List<Column> columns,
        List<PreviewTicket> tickets,
        List<PreviewCase> cases,
        List<Masked> masked,
        List<String> mappings) {
    public ImportPreview {
        mappings = List.copyOf(mappings);
        columns = List.copyOf(columns);
        tickets = List.copyOf(tickets);
        cases = List.copyOf(cases);
        masked = List.copyOf(masked);
    }

    /**
     * A column and the canonical name it is read as.
     *
     * @param sheet "" where the file is no workbook
     * @param canonical null where it is kept as an attribute or left out
     * @param why it is read so
     * @param unsure whether a person should look
     * @param proposed what its content looks like where it was not taken so
     * @param samples its first values, masked
     */
    public record Column(
            String sheet,
            String header,
            @Nullable String canonical,
            String why,
            boolean unsure,
            @Nullable String proposed,
            List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /**
     * A row as understood.
     *
     * @param file the name of its file
     * @param line from 1, the header included
     * @param marks with the words or the note each was set for
     */
    public record PreviewTicket(
            String file,
            long line,
            String number,
            Judgement judgement,
            List<PreviewMark> marks,
            @Nullable String symptom,
            @Nullable String cause,
            CauseBasis causeBasis,
            List<PreviewFix> fixes,
            List<PartUse> parts) {
        public PreviewTicket {
            marks = List.copyOf(marks);
            fixes = List.copyOf(fixes);
            parts = List.copyOf(parts);
        }
    }

    /** A mark, and what the row says for it; null where it says nothing more. */
    public record PreviewMark(MarkKind kind, @Nullable String said) {}

    /** An act told in the row. */
    public record PreviewFix(String summary, FixKind kind, ActOutcome outcome) {}

    /** A case that would arise. */
    public record PreviewCase(String equipment, String cause, int tickets) {}

    /** A place that would be masked: before and after. */
    public record Masked(String before, String after) {}
}
