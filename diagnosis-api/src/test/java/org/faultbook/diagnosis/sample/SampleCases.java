package org.faultbook.diagnosis.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
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
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketKind;
import org.faultbook.kb.ticket.TicketStatus;
import org.faultbook.kb.ticket.TicketTimes;
import org.jspecify.annotations.Nullable;

/** Cases joined from tickets in a real store; each has a PROHIBITED act that must never be shown. */
public final class SampleCases {
    private SampleCases() {}

    /** Joins as many tickets, each to a case of its own, and returns the ids of the cases. */
    public static List<String> joinInto(Store store, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            TicketKey key = new TicketKey("sample", "W-" + i);
            store.sources()
                    .put(
                            ticket(key),
                            new Judgement(TicketKind.FAULT, TicketGrade.A, "cause and fix named", "test"),
                            "content-" + i,
                            "batch");
            ids.add(store.cases()
                    .join(
                            contribution(key, "动静环磨损-" + i),
                            new Change(Actor.INDEXER, Instant.parse("2026-01-01T00:00:00Z"), "joined")));
        }
        return ids;
    }

    /** A report that a shown case's fix helped. */
    public static Outcome helped(String requestId, String caseId) {
        return told(requestId, caseId, OutcomeKind.FIXED, Instant.parse("2026-03-01T09:00:00Z"));
    }

    /** What was told of a shown case, of no certain fix. */
    public static Outcome told(String requestId, String caseId, OutcomeKind kind, Instant at) {
        return new Outcome(requestId, caseId, null, kind, OutcomeSource.TAP, 1, null, null, Actor.LOCAL, at, null);
    }

    /** Puts as many tickets that carry a prohibited act, and no case of theirs. */
    public static void prohibited(Store store, int count) {
        for (int i = 1; i <= count; i++) {
            TicketKey key = new TicketKey("sample", "P-" + i);
            Ticket ticket = ticket(key, Map.of(TextPart.FIX, "短接压力开关，恢复运行"), "三号站");
            Judgement judgement = new Judgement(
                    TicketKind.FAULT,
                    TicketGrade.C,
                    "禁止做法 / prohibited",
                    "test",
                    List.of(Mark.at(MarkKind.PROHIBITED_ACT, TextPart.FIX, new Span(0, 2))),
                    null);
            store.sources().put(ticket, judgement, "prohibited-" + i, "batch");
        }
    }

    private static Ticket ticket(TicketKey key) {
        Map<TextPart, String> texts = new EnumMap<>(TextPart.class);
        texts.put(TextPart.FOUND, "机封处漏水");
        texts.put(TextPart.CAUSE, "动静环磨损");
        texts.put(TextPart.FIX, "先短接保护试机，后更换机封");
        return ticket(key, texts, null);
    }

    private static Ticket ticket(TicketKey key, Map<TextPart, String> texts, @Nullable String site) {
        return new Ticket(
                key,
                1,
                ProductLine.DEFAULT,
                TicketStatus.CLOSED,
                Language.ZH,
                texts,
                null,
                EquipmentMention.NONE,
                List.of(),
                List.of(),
                null,
                TicketTimes.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                site,
                null,
                List.of());
    }

    private static Contribution contribution(TicketKey key, String cause) {
        return new Contribution(
                key,
                1,
                new CaseKey(ProductLine.DEFAULT, SampleAnswers.PUMP, cause, List.of()),
                Language.ZH,
                List.of(new Symptom("机封处漏水", Language.ZH, 1, List.of(span(key, "found", 0, "机封处漏水")))),
                new Cause("动静环磨损", CauseBasis.STATED, List.of(span(key, "cause", 0, "动静环磨损"))),
                List.of(
                        act(key, "bridge", FixKind.PROHIBITED, "短接保护试机", 1),
                        act(key, "replace-seal", FixKind.LASTING, "更换机封", 9)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static FixAct act(TicketKey key, String act, FixKind kind, String words, int start) {
        return new FixAct(act, kind, words, ActOutcome.SEEN, List.of(span(key, "fix", start, words)));
    }

    private static Evidence span(TicketKey key, String part, int start, String quote) {
        return new Evidence(SourceType.TICKET, key.id(), 1, part, new Span(start, start + quote.length()), quote, null);
    }
}
