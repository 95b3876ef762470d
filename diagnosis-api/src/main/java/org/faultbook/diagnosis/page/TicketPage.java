package org.faultbook.diagnosis.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a ticket as it is stored: with personal data masked.
 *
 * @param newest the number of the version that stands
 * @param judgement of the version that stands
 * @param caseId the case it contributes to; null where it makes none
 * @param part the text that a span is to be shown of; null, and with it the span, where none is
 */
public record TicketPage(
        PageFrame frame,
        Ticket ticket,
        int newest,
        Judgement judgement,
        @Nullable String caseId,
        @Nullable TextPart part,
        @Nullable Span span) {

    /** A text of the ticket: what stands before what is quoted, the quote, what follows. */
    public record Text(String label, Excerpt before, String quoted, Excerpt after) {}

    /** A column of the ticket. */
    public record Fact(String label, Excerpt value) {}

    private static final int SHOWN = 4_000;
    private static final int FACT = 200;

    public PageWords words() {
        return frame.words();
    }

    public Excerpt number() {
        return Excerpt.of(ticket.key().number(), 80);
    }

    public boolean outdated() {
        return ticket.version() != newest;
    }

    public String newestLink() {
        return EvidenceUri.ticket(ticket.key());
    }

    public @Nullable String caseLink() {
        return caseId == null ? null : CaseRow.link(caseId);
    }

    /** Whether it tells of an act that defeats a protection. */
    public boolean tellsOfProhibitedAct() {
        return judgement.has(MarkKind.PROHIBITED_ACT);
    }

    public List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (Map.Entry<TextPart, String> entry : ticket.texts().entrySet()) {
            String text = entry.getValue();
            boolean quoted = entry.getKey() == part && span != null && span.end() <= text.length();
            Span at = quoted ? Objects.requireNonNull(span) : new Span(text.length(), text.length());
            texts.add(new Text(
                    words().say("part", entry.getKey()),
                    quoted
                            ? Excerpt.endOf(text.substring(0, at.start()), SHOWN)
                            : Excerpt.of(text.substring(0, at.start()), SHOWN),
                    Excerpt.clean(at.of(text)),
                    Excerpt.of(text.substring(at.end()), SHOWN)));
        }
        return texts;
    }

    public String judged() {
        return words().say("kind", judgement.kind()) + words().say("dot") + words().say("grade", judgement.grade());
    }

    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        EquipmentMention e = ticket.equipment();
        add(
                facts,
                "equipment",
                Stream.of(e.type(), e.manufacturer(), e.model())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
        add(facts, "serial", e.serialNumber());
        add(facts, "asset", e.asset());
        add(facts, "firmware", e.firmware());
        add(facts, "codes", String.join(words().say("list.joint"), ticket.faultCodes()));
        add(
                facts,
                "parts",
                ticket.parts().stream().map(Phrases::part).collect(Collectors.joining(words().say("list.joint"))));
        add(facts, "opened", time(ticket.times().opened()));
        add(facts, "closed", time(ticket.times().closed()));
        Integer minutes = ticket.minutes();
        add(facts, "minutes", minutes == null ? null : words().count("minutes", minutes));
        add(facts, "region", ticket.region());
        add(facts, "site", ticket.site());
        add(facts, "source", ticket.key().source());
        return facts;
    }

    /** Columns without a meaning of their own. */
    public List<Fact> attributes() {
        return ticket.attributes().stream()
                .map(a -> new Fact(Excerpt.of(a.name(), 60).head(), Excerpt.of(a.value(), FACT)))
                .toList();
    }

    private @Nullable String time(@Nullable TicketTime time) {
        Instant instant = time == null ? null : time.instant();
        return instant == null ? null : words().moment(instant);
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(words().say("fact." + key), Excerpt.of(value, FACT)));
        }
    }
}
