package org.faultbook.indexer.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** What a person has to be told of a ticket beside its grade, each with its place. */
final class TicketMarks {
    /** The number of the row that this row's text points at, as the reader of the sheet keeps it. */
    private static final String ROW_ABOVE = "rowAbove";
    /** What stands in the sheet in place of a serial number. */
    private static final String SERIAL_LOST = "serialLost";

    private static final Pattern ROUNDED = Pattern.compile(
            "(?:\\bs/?n\\b|序列号|机号|出厂编号|\\bserial(?: (?:no|number))?\\b)[.:：#\\s]{0,3}(\\d(?:\\.\\d+)?e\\+\\d{1,2})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SERIAL_HEADER =
            Pattern.compile("序列号|机号|出厂|编号|\\bs/?n\\b|serial", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOST =
            Pattern.compile("\\d(?:[.,]\\d+)?e\\+\\d{1,3}|[1-9]\\d{0,6}0{8,}|\\d{15}0+", Pattern.CASE_INSENSITIVE);

    private TicketMarks() {}

    /** In the order of the text, what has no place in one last. */
    static List<Mark> of(Ticket ticket, Extraction extraction, boolean undecided) {
        List<Mark> marks = new ArrayList<>();
        for (FixAct act : extraction.fixes()) {
            MarkKind kind = kind(act);
            if (kind != null) {
                add(marks, kind, act);
            }
        }
        if (undecided) {
            extraction.fixes().stream()
                    .filter(act -> act.outcome() == ActOutcome.SEEN || act.outcome() == ActOutcome.PARTIAL)
                    .findFirst()
                    .ifPresent(act -> add(marks, MarkKind.SEVERAL_ACTS, act));
        }
        for (Map.Entry<TextPart, String> text : ticket.texts().entrySet()) {
            for (MarkWords words : MarkWords.values()) {
                Span span = words.find(text.getValue());
                if (span != null) {
                    String note = words == MarkWords.AS_ABOVE ? attribute(ticket, ROW_ABOVE) : null;
                    marks.add(new Mark(words.kind(), text.getKey(), span, note));
                }
            }
            Matcher rounded = ROUNDED.matcher(text.getValue());
            if (rounded.find()) {
                marks.add(Mark.at(MarkKind.SERIAL_LOST, text.getKey(), new Span(rounded.start(1), rounded.end(1))));
            }
        }
        String lost = lostSerial(ticket);
        if (lost != null) {
            marks.add(new Mark(MarkKind.SERIAL_LOST, null, null, lost));
        }
        String above = attribute(ticket, ROW_ABOVE);
        if (above != null && marks.stream().noneMatch(m -> m.kind() == MarkKind.AS_ABOVE)) {
            marks.add(new Mark(MarkKind.AS_ABOVE, null, null, above));
        }
        marks.sort(IN_ORDER);
        return marks;
    }

    private static final Comparator<Mark> IN_ORDER = Comparator.comparingInt(
                    (Mark m) -> m.part() == null ? Integer.MAX_VALUE : m.part().ordinal())
            .thenComparingInt(m -> m.span() == null ? 0 : m.span().start())
            .thenComparing(Mark::kind);

    private static @Nullable MarkKind kind(FixAct act) {
        if (act.outcome() == ActOutcome.NOT_TRIED) {
            return act.kind() == FixKind.PROHIBITED ? null : MarkKind.REMAINDER;
        }
        return switch (act.kind()) {
            case PROHIBITED -> MarkKind.PROHIBITED_ACT;
            case TEMPORARY -> MarkKind.TEMPORARY_ACT;
            case LASTING -> null;
        };
    }

    private static void add(List<Mark> marks, MarkKind kind, FixAct act) {
        for (Evidence evidence : act.evidence()) {
            marks.add(Mark.at(kind, TextPart.of(evidence.part()), evidence.span()));
        }
    }

    /** A serial number that the sheet had rounded: the reader keeps such a cell as an attribute of its header. */
    private static @Nullable String lostSerial(Ticket ticket) {
        String marked = attribute(ticket, SERIAL_LOST);
        if (marked != null || ticket.equipment().serialNumber() != null) {
            return marked;
        }
        return ticket.attributes().stream()
                .filter(a -> SERIAL_HEADER.matcher(a.name()).find()
                        && LOST.matcher(a.value().strip()).matches())
                .map(Attribute::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String attribute(Ticket ticket, String name) {
        return ticket.attributes().stream()
                .filter(a -> a.name().equals(name) && !a.value().isBlank())
                .map(Attribute::value)
                .findFirst()
                .orElse(null);
    }
}
