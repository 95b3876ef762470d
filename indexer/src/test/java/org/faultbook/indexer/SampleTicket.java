package org.faultbook.indexer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketStatus;
import org.faultbook.kb.ticket.TicketTimes;
import org.jspecify.annotations.Nullable;

/** Closed tickets for tests, all optional columns empty. */
public final class SampleTicket {
    private SampleTicket() {}

    public static Ticket freeText(String text) {
        return of(Map.of(TextPart.REPORTED, text), null, TicketStatus.CLOSED);
    }

    /** Reported and fix as columns; a blank one is left out. */
    public static Ticket reportedAndFix(String reported, String fix) {
        return labelled(reported, fix, null);
    }

    public static Ticket labelled(String reported, String fix, @Nullable String kindLabel) {
        Map<TextPart, String> texts = new EnumMap<>(TextPart.class);
        if (!reported.isBlank()) {
            texts.put(TextPart.REPORTED, reported);
        }
        if (!fix.isBlank()) {
            texts.put(TextPart.FIX, fix);
        }
        return of(texts, kindLabel, TicketStatus.CLOSED);
    }

    /** With a part in its column. */
    public static Ticket reportedAndFix(String reported, String fix, String part) {
        return of(
                Map.of(TextPart.REPORTED, reported, TextPart.FIX, fix),
                null,
                TicketStatus.CLOSED,
                List.of(new PartUse(part, null, null)));
    }

    /** With columns that have no canonical meaning. */
    public static Ticket withAttributes(String reported, String fix, List<Attribute> attributes) {
        return of(
                Map.of(TextPart.REPORTED, reported, TextPart.FIX, fix),
                null,
                TicketStatus.CLOSED,
                List.of(),
                attributes);
    }

    public static Ticket of(Map<TextPart, String> texts, @Nullable String kindLabel, TicketStatus status) {
        return of(texts, kindLabel, status, List.of());
    }

    private static Ticket of(
            Map<TextPart, String> texts, @Nullable String kindLabel, TicketStatus status, List<PartUse> parts) {
        return of(texts, kindLabel, status, parts, List.of());
    }

    private static Ticket of(
            Map<TextPart, String> texts,
            @Nullable String kindLabel,
            TicketStatus status,
            List<PartUse> parts,
            List<Attribute> attributes) {
        String all = String.join("\n", texts.values());
        return new Ticket(
                new TicketKey("test", "T-1"),
                1,
                ProductLine.DEFAULT,
                status,
                Language.of(all),
                texts,
                kindLabel,
                EquipmentMention.NONE,
                List.of(),
                parts,
                null,
                TicketTimes.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                attributes);
    }
}
