package org.faultbook.diagnosis.closing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketTimes;

/** The closed ticket that a job would make: once of the engineer's words, once of the text written from them. */
final class JobTicket {
    private static final TicketKey KEY = new TicketKey("closing-text", "draft");

    private JobTicket() {}

    /** The engineer's words, each in the column it belongs to. */
    static Ticket of(ClosingRequest r) {
        Language language = language(r);
        String joint = language == Language.ZH ? "；" : "; ";
        Map<TextPart, String> texts = new EnumMap<>(TextPart.class);
        put(texts, TextPart.TITLE, r.subject());
        put(texts, TextPart.REPORTED, r.description());
        put(
                texts,
                TextPart.FOUND,
                String.join(joint, r.checks().stream().map(JobTicket::said).toList()));
        put(texts, TextPart.CAUSE, r.cause());
        put(texts, TextPart.FIX, fix(r));
        put(texts, TextPart.RESULT, String.join(joint, r.open()));
        return ticket(texts, language, r.equipment(), r.parts());
    }

    /** The acts and the free text as one. */
    static String fix(ClosingRequest r) {
        String acts = String.join("\n", r.done());
        return r.text().isBlank() ? acts : acts.isEmpty() ? r.text() : acts + "\n" + r.text();
    }

    static String said(ClosingRequest.Checked check) {
        String question = check.question();
        if (question == null) {
            return check.result();
        }
        boolean asks = question.endsWith("？") || question.endsWith("?");
        return question + (asks ? " " : Language.of(question) == Language.ZH ? "：" : ": ") + check.result();
    }

    /** A closing text come back, beside what its ticket system knows of the report. */
    static Ticket back(String text, ClosingRequest r) {
        Map<TextPart, String> texts = new EnumMap<>(TextPart.class);
        put(texts, TextPart.TITLE, r.subject());
        put(texts, TextPart.REPORTED, r.description());
        put(texts, TextPart.FIX, text);
        return ticket(texts, Language.of(text), r.equipment(), List.of());
    }

    /** A closing text come back by itself. */
    static Ticket alone(String text, EquipmentMention equipment) {
        Map<TextPart, String> texts = new EnumMap<>(TextPart.class);
        put(texts, TextPart.FIX, text);
        return ticket(texts, Language.of(text), equipment, List.of());
    }

    static Language language(ClosingRequest r) {
        return Language.of(String.join(
                "\n",
                r.subject(),
                r.description(),
                String.join("\n", r.checks().stream().map(JobTicket::said).toList()),
                r.cause(),
                fix(r),
                String.join("\n", r.open())));
    }

    private static void put(Map<TextPart, String> texts, TextPart part, String text) {
        if (!text.isBlank()) {
            texts.put(part, text);
        }
    }

    private static Ticket ticket(
            Map<TextPart, String> texts, Language language, EquipmentMention equipment, List<PartUse> parts) {
        return Ticket.closed(KEY, language, texts, equipment, parts, TicketTimes.UNKNOWN);
    }
}
