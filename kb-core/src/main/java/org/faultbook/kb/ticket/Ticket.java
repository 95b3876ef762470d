package org.faultbook.kb.ticket;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A service ticket as received, personal data masked. A new version replaces it.
 *
 * @param version counts from 1; a store assigns it
 * @param texts never blank values; spans of evidence count within them
 * @param severity 1 (urgent) to 4 (suggestion), null where unknown or ambiguous
 * @param minutes working time
 * @param solver id of the persons table
 */
public record Ticket(
        TicketKey key,
        int version,
        ProductLine productLine,
        TicketStatus status,
        Language language,
        Map<TextPart, String> texts,
        @Nullable String kindLabel,
        EquipmentMention equipment,
        List<String> faultCodes,
        List<PartUse> parts,
        @Nullable Integer severity,
        TicketTimes times,
        @Nullable Integer minutes,
        @Nullable BigDecimal cost,
        @Nullable Integer visits,
        @Nullable String warranty,
        @Nullable String solver,
        @Nullable String region,
        @Nullable String site,
        @Nullable String customer,
        List<Attribute> attributes) {
    public Ticket {
        if (version < 1) {
            throw new IllegalArgumentException("ticket versions count from 1: " + version);
        }
        if (severity != null && (severity < 1 || severity > 4)) {
            throw new IllegalArgumentException("severity is 1 to 4: " + severity);
        }
        if (minutes != null && minutes < 0) {
            throw new IllegalArgumentException("minutes are not negative: " + minutes);
        }
        for (Map.Entry<TextPart, String> text : texts.entrySet()) {
            if (text.getValue().isBlank()) {
                throw new IllegalArgumentException(text.getKey() + " is blank: leave it out instead");
            }
        }
        Map<TextPart, String> ordered = new EnumMap<>(TextPart.class);
        ordered.putAll(texts);
        texts = java.util.Collections.unmodifiableMap(ordered);
        faultCodes = List.copyOf(faultCodes);
        parts = List.copyOf(parts);
        attributes = List.copyOf(attributes);
    }

    /** A closed ticket of which only this is known. */
    public static Ticket closed(
            TicketKey key,
            Language language,
            Map<TextPart, String> texts,
            EquipmentMention equipment,
            List<PartUse> parts,
            TicketTimes times) {
        return new Ticket(
                key,
                1,
                ProductLine.DEFAULT,
                TicketStatus.CLOSED,
                language,
                texts,
                null,
                equipment,
                List.of(),
                parts,
                null,
                times,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    public @Nullable String text(TextPart part) {
        return texts.get(part);
    }

    public boolean isClosed() {
        return status == TicketStatus.CLOSED;
    }

    public Ticket withVersion(int newVersion) {
        return with(newVersion, solver, attributes);
    }

    public Ticket withSolver(@Nullable String newSolver) {
        return with(version, newSolver, attributes);
    }

    /** The value of an attribute; null where it has none of that name. */
    public @Nullable String attribute(String name) {
        return attributes.stream()
                .filter(a -> a.name().equals(name))
                .map(Attribute::value)
                .findFirst()
                .orElse(null);
    }

    public Ticket withAttribute(Attribute attribute) {
        List<Attribute> more = new java.util.ArrayList<>(attributes);
        more.add(attribute);
        return with(version, solver, more);
    }

    public Ticket withoutAttribute(String name) {
        return with(
                version,
                solver,
                attributes.stream().filter(a -> !a.name().equals(name)).toList());
    }

    private Ticket with(int newVersion, @Nullable String newSolver, List<Attribute> newAttributes) {
        return new Ticket(
                key,
                newVersion,
                productLine,
                status,
                language,
                texts,
                kindLabel,
                equipment,
                faultCodes,
                parts,
                severity,
                times,
                minutes,
                cost,
                visits,
                warranty,
                newSolver,
                region,
                site,
                customer,
                newAttributes);
    }
}
