package org.faultbook.kb;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketKind;
import org.faultbook.kb.ticket.TicketStatus;
import org.faultbook.kb.ticket.TicketTime;
import org.faultbook.kb.ticket.TicketTimes;
import org.jspecify.annotations.Nullable;

/** Tickets of one pump family and what they contribute, for tests; each {@code with} makes another sample. */
public record SampleTickets(
        String number,
        int version,
        @Nullable String unit,
        Instant opened,
        Instant closed,
        @Nullable Instant updated,
        String symptom,
        String cause,
        CauseBasis basis,
        List<FixAct> acts,
        int minutes) {
    public static final byte[] KEY = "a home's key for tests".getBytes(StandardCharsets.UTF_8);
    public static final Instant START = Instant.parse("2025-03-01T08:00:00Z");
    public static final Judgement JUDGEMENT =
            new Judgement(TicketKind.FAULT, TicketGrade.A, "cause and fix named", "1");
    public static final Change CHANGE = new Change(Actor.INDEXER, START, "ticket closed");
    public static final EquipmentScope SCOPE = EquipmentScope.of("pump", "circulating-pump", "海泓", null, "HLS65-125");

    /** A pump that leaked on day {@code day}, was mended two hours later, on a unit of its own. */
    public static SampleTickets leak(String number, int day) {
        Instant opened = START.plus(Duration.ofDays(day));
        return new SampleTickets(
                number,
                1,
                "SN-" + number,
                opened,
                opened.plus(Duration.ofHours(2)),
                null,
                "机封处漏水",
                "机械密封磨损",
                CauseBasis.STATED,
                List.of(),
                60);
    }

    public SampleTickets onUnit(@Nullable String other) {
        return new SampleTickets(number, version, other, opened, closed, updated, symptom, cause, basis, acts, minutes);
    }

    public SampleTickets withSymptom(String other) {
        return new SampleTickets(number, version, unit, opened, closed, updated, other, cause, basis, acts, minutes);
    }

    public SampleTickets withCause(String other, CauseBasis otherBasis) {
        return new SampleTickets(
                number, version, unit, opened, closed, updated, symptom, other, otherBasis, acts, minutes);
    }

    public SampleTickets withMinutes(int other) {
        return new SampleTickets(number, version, unit, opened, closed, updated, symptom, cause, basis, acts, other);
    }

    public SampleTickets withVersion(int other, @Nullable Instant at) {
        return new SampleTickets(number, other, unit, opened, closed, at, symptom, cause, basis, acts, minutes);
    }

    public SampleTickets withAct(String key, FixKind kind, ActOutcome outcome) {
        return withAct(new FixAct(key, kind, key, outcome, List.of()));
    }

    public SampleTickets withAct(FixAct act) {
        List<FixAct> more = new ArrayList<>(acts);
        more.add(act);
        return new SampleTickets(number, version, unit, opened, closed, updated, symptom, cause, basis, more, minutes);
    }

    public TicketKey key() {
        return new TicketKey("default", number);
    }

    public Ticket ticket() {
        Map<TextPart, String> texts = new EnumMap<>(TextPart.class);
        texts.put(TextPart.REPORTED, symptom);
        texts.put(TextPart.CAUSE, cause);
        return new Ticket(
                key(),
                version,
                ProductLine.DEFAULT,
                TicketStatus.CLOSED,
                Language.ZH,
                texts,
                "维修",
                new EquipmentMention("循环泵", "海泓", "HLS65-125", unit, null, null),
                List.of("E-OC2"),
                List.of(new PartUse("机械密封", "6205-2RS", new BigDecimal("1.50"))),
                2,
                new TicketTimes(time(opened), null, time(closed), updated == null ? null : time(updated)),
                minutes,
                new BigDecimal("120.00"),
                1,
                "保内",
                null,
                "华东",
                "临港数据中心",
                null,
                List.of(new Attribute("班组", "二班", true)));
    }

    private static TicketTime time(Instant instant) {
        return new TicketTime(instant, instant.toString());
    }

    public String contentKey() {
        return toString();
    }

    public Contribution contribution() {
        CaseKey caseKey = new CaseKey(ProductLine.DEFAULT, SCOPE, "机械密封磨损", List.of());
        return contribution(caseKey, version);
    }

    public Contribution contribution(CaseKey caseKey, int storedVersion) {
        Cause told = basis == CauseBasis.UNKNOWN
                ? Cause.UNKNOWN
                : new Cause(cause, basis, List.of(evidence(TextPart.CAUSE, cause, storedVersion)));
        Symptom seen =
                new Symptom(symptom, Language.ZH, 1, List.of(evidence(TextPart.REPORTED, symptom, storedVersion)));
        return new Contribution(
                key(),
                storedVersion,
                caseKey,
                Language.ZH,
                List.of(seen),
                told,
                acts,
                List.of(),
                List.of(),
                List.of(new PartUse("机械密封", "6205-2RS", new BigDecimal("1.50"))),
                unit,
                null,
                opened,
                closed,
                minutes,
                null);
    }

    private Evidence evidence(TextPart part, String quote, int storedVersion) {
        Span whole = new Span(0, quote.length());
        return new Evidence(SourceType.TICKET, key().id(), storedVersion, part.column(), whole, quote, null);
    }
}
