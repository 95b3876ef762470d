package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.render.RequestFields;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.recommendation.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What a client tells of a fix it was shown.
 *
 * @param note not yet masked
 * @param offline the case was read in a pack, before the question could be sent
 */
record OutcomeReport(
        String caseId,
        @Nullable String fixId,
        OutcomeKind kind,
        OutcomeSource source,
        @Nullable Integer minutes,
        @Nullable String note,
        boolean offline) {
    private static final int MAX_MINUTES = 100_000;

    static OutcomeReport read(JsonNode json) {
        RequestFields fields = new RequestFields();
        String caseId = fields.text(json, "", "caseId");
        String fixId = fields.text(json, "", "fixId");
        String outcome = fields.text(json, "", "outcome");
        OutcomeKind kind = fields.value(
                outcome, "outcome", "FIXED, NOT_FIXED, PARTIAL, NOT_TRIED", text -> OutcomeKind.valueOf(upper(text)));
        OutcomeSource source = fields.value(
                fields.text(json, "", "source"),
                "source",
                "TAP, CLOSING_TEXT, CALLBACK, REPEAT_VISIT",
                text -> OutcomeSource.valueOf(upper(text)));
        Integer minutes = fields.number(json, "", 0, MAX_MINUTES, "minutes");
        String note = fields.text(json, "", "note");
        JsonNode offline = json.path("offline");
        if (!offline.isMissingNode() && !offline.isBoolean()) {
            fields.wrong("offline", "须是 true 或 false", "must be true or false");
        }
        if (caseId == null) {
            fields.wrong("caseId", "缺少此项", "is missing");
        }
        if (outcome == null) {
            fields.wrong("outcome", "缺少此项", "is missing");
        }
        fields.check();
        if (caseId == null || kind == null) {
            throw new IllegalStateException("checked above");
        }
        return new OutcomeReport(
                caseId, fixId, kind, source == null ? OutcomeSource.TAP : source, minutes, note, offline.asBoolean());
    }

    /** The outcome of a case that was shown; any other is refused, for its rank would be unknown. */
    Outcome about(Recommendation recommendation, UnaryOperator<String> mask, Actor actor, Instant at) {
        RequestFields fields = new RequestFields();
        Recommendation.@Nullable Shown shown = recommendation.shown().stream()
                .filter(s -> s.caseId().equals(caseId))
                .findFirst()
                .orElse(null);
        if (shown == null) {
            fields.wrong("caseId", "这次推荐里没有这个案例", "was not shown in this recommendation");
        } else if (fixId != null && !shown.fixIds().contains(fixId)) {
            fields.wrong("fixId", "这次推荐里没有这个处理办法", "was not shown in this recommendation");
        }
        fields.check();
        return outcome(recommendation, shown == null ? null : shown.rank(), mask, actor, at);
    }

    /**
     * The outcome of a case that was read in a pack: it stood in no answer, so its rank is unknown.
     *
     * @param held null where there is no such case for who tells
     */
    Outcome read(
            Recommendation recommendation,
            @Nullable FaultCase held,
            UnaryOperator<String> mask,
            Actor actor,
            Instant at) {
        RequestFields fields = new RequestFields();
        if (held == null) {
            fields.wrong("caseId", "没有这个案例", "is no case");
        } else if (fixId != null
                && held.fixes().stream().noneMatch(f -> f.id().equals(fixId) && f.kind() != FixKind.PROHIBITED)) {
            fields.wrong("fixId", "这个案例里没有这个处理办法", "is no fix of the case");
        }
        fields.check();
        return outcome(recommendation, null, mask, actor, at);
    }

    private Outcome outcome(
            Recommendation recommendation,
            @Nullable Integer rank,
            UnaryOperator<String> mask,
            Actor actor,
            Instant at) {
        return new Outcome(
                recommendation.id(),
                caseId,
                fixId,
                kind,
                source,
                rank,
                minutes,
                note == null ? null : mask.apply(note),
                actor,
                at,
                RepeatVisit.unitKey(recommendation.unit()));
    }

    /** Whether two outcomes tell the same of the same. */
    static boolean sameTold(Outcome a, Outcome b) {
        return a.caseId().equals(b.caseId())
                && Objects.equals(a.fixId(), b.fixId())
                && a.kind() == b.kind()
                && a.source() == b.source()
                && Objects.equals(a.minutes(), b.minutes())
                && Objects.equals(a.note(), b.note());
    }

    static ObjectNode json(Outcome o) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requestId", o.requestId())
                .put("caseId", o.caseId())
                .put("fixId", o.fixId())
                .put("outcome", o.kind().name())
                .put("source", o.source().name())
                .put("rankShown", o.rankShown())
                .put("minutes", o.minutes())
                .put("note", o.note())
                .put("at", o.at().toString());
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
