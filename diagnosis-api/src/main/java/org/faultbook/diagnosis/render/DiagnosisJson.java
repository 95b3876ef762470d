package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.NextCheck;
import org.faultbook.diagnosis.answer.PassagePlace;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.answer.RepairPlan;
import org.faultbook.diagnosis.answer.SeverityAdvice;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.quantity.Quantity;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.spelling.Respelling;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/** The response of {@code POST /api/v1/recommendations}. Its fields may grow in number; none ever changes. */
public final class DiagnosisJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DiagnosisJson() {}

    /** @param language of the notices and reasons; quotes stay as they were written */
    public static ObjectNode response(Diagnosis d, Language language) {
        ObjectNode json = NODES.objectNode();
        json.put("requestId", d.requestId());
        json.set("understood", understood(d.understood()));
        json.put("abstained", d.abstained());
        if (d.abstainReason() != null) {
            json.put("abstainReason", d.abstainReason().name());
            json.put("abstainText", d.abstainReason().text().in(language));
        }
        ArrayNode safety = json.putArray("safety");
        for (Diagnosis.SafetyNotice notice : d.safety()) {
            safety.addObject().put("text", notice.text().in(language)).put("source", notice.source());
        }
        json.set("severity", severity(d.severity(), language));
        if (d.nextCheck() != null) {
            json.set("nextCheck", nextCheck(d.nextCheck()));
        }
        json.set("callerChecks", PreparationJson.callerChecks(d.callerChecks()));
        if (d.plan() != null) {
            json.set("plan", plan(d.plan()));
        }
        if (d.bring() != null) {
            json.set("bring", PreparationJson.bring(d.bring()));
        }
        ArrayNode results = json.putArray("results");
        d.results().forEach(cause -> results.add(result(cause, d.places())));
        ArrayNode similar = json.putArray("similarTickets");
        for (Diagnosis.SimilarTicket ticket : d.similarTickets()) {
            similar.addObject()
                    .put("number", ticket.number())
                    .put("source", ticket.key().source())
                    .put("symptom", ticket.symptom())
                    .put("fix", ticket.fix())
                    .put("closed", ticket.closed());
        }
        strings(json.putArray("degraded"), d.degraded());
        json.putObject("versions")
                .put("index", d.versions().index())
                .put("statistics", d.versions().statistics())
                .put("models", d.versions().models());
        json.put("total", d.total());
        if (d.device() != null) {
            json.set("device", DeviceJson.of(d.device()));
        }
        if (!d.passages().isEmpty()) {
            ArrayNode passages = json.putArray("passages");
            d.passages().forEach(passage -> passages.add(passage(passage)));
        }
        return json;
    }

    /** The levels of a scope that are known. */
    public static ObjectNode scope(EquipmentScope scope) {
        ObjectNode json = NODES.objectNode();
        putKnown(json, "class", scope.equipmentClass());
        putKnown(json, "type", scope.type());
        putKnown(json, "manufacturer", scope.manufacturer());
        putKnown(json, "series", scope.series());
        putKnown(json, "model", scope.model());
        putKnown(
                json,
                "firmware",
                scope.firmware() == null ? null : scope.firmware().toString());
        putKnown(
                json,
                "serials",
                scope.serials() == null ? null : scope.serials().toString());
        putKnown(json, "batch", scope.batch());
        return json;
    }

    /** A passage of a manual, where it stands, and what is to be read there. */
    private static ObjectNode passage(CitedPassage passage) {
        ObjectNode json = NODES.objectNode();
        place(json, passage.place());
        if (passage.place().page() != null) {
            json.put("page", passage.place().page());
        }
        return json.put("passageId", passage.passageId())
                .put("quote", passage.quote())
                .put("uri", EvidenceUri.of(passage.place()));
    }

    private static void place(ObjectNode json, PassagePlace place) {
        json.put("manualId", place.manualId())
                .put("manualVersion", place.version())
                .put("title", place.title());
        putKnown(json, "edition", place.edition());
        strings(json.putArray("sectionPath"), place.sectionPath());
    }

    /** @param places where the passages stand that evidence points to */
    public static ObjectNode evidence(Evidence e, PassagePlaces places) {
        PassagePlace place = places.of(e);
        ObjectNode json = evidence(e);
        if (place != null) {
            if (e.page() == null && place.page() != null) {
                json.put("page", place.page());
            }
            place(json, place);
            json.put("uri", EvidenceUri.of(place));
        }
        return json;
    }

    private static ObjectNode evidence(Evidence e) {
        ObjectNode json = NODES.objectNode()
                .put("sourceType", e.sourceType().name())
                .put("sourceId", e.sourceId())
                .put("sourceVersion", e.sourceVersion())
                .put("part", e.part())
                .put("start", e.span().start())
                .put("end", e.span().end())
                .put("quote", e.quote());
        if (e.page() != null) {
            json.put("page", e.page());
        }
        return json.put("uri", EvidenceUri.of(e));
    }

    public static ObjectNode part(PartUse part) {
        ObjectNode json = NODES.objectNode().put("name", part.name());
        putKnown(json, "code", part.code());
        if (part.quantity() != null) {
            json.put("quantity", part.quantity());
        }
        return json;
    }

    public static ObjectNode explanation(Explanation e) {
        ObjectNode json = NODES.objectNode();
        // JSON has no NaN: a score that was not taken is null
        if (Double.isFinite(e.value())) {
            json.put("value", e.value());
        } else {
            json.putNull("value");
        }
        json.put("reason", e.reason());
        ArrayNode parts = json.putArray("parts");
        e.parts().forEach(part -> parts.add(explanation(part)));
        return json;
    }

    private static ObjectNode understood(Understood u) {
        ObjectNode json = NODES.objectNode().put("language", u.language().code());
        ArrayNode codes = json.putArray("codes");
        for (Understood.Code code : u.codes()) {
            ObjectNode node = codes.addObject().put("code", code.code()).put("known", code.known());
            strings(node.putArray("neighbours"), code.neighbours());
        }
        json.set("equipment", scope(u.equipment()));
        ArrayNode respellings = json.putArray("respellings");
        for (Respelling r : u.respellings()) {
            respellings
                    .addObject()
                    .put("said", r.said())
                    .put("meant", r.meant())
                    .put("way", r.way().name());
        }
        ArrayNode quantities = json.putArray("quantities");
        for (Quantity q : u.quantities()) {
            quantities
                    .addObject()
                    .put("said", q.written())
                    .put("value", q.value())
                    .put("unit", q.dimension().unit());
        }
        return json;
    }

    private static ObjectNode severity(SeverityAdvice s, Language language) {
        return NODES.objectNode()
                .put("level", s.level())
                .put("why", s.why().in(language))
                .put("respondWithinHours", s.respondWithinHours())
                .put("handling", s.handling() == null ? null : s.handling().name())
                .put("handlingShare", s.handlingShare());
    }

    private static ObjectNode nextCheck(NextCheck check) {
        ObjectNode json = NODES.objectNode().put("id", check.id()).put("question", check.question());
        strings(json.putArray("options"), check.options());
        return json.put("expectedSavingMinutes", check.expectedSavingMinutes());
    }

    private static ObjectNode plan(RepairPlan plan) {
        ObjectNode json = NODES.objectNode()
                .put("expectedMinutes", plan.expectedMinutes())
                .put("minutesByFrequency", plan.minutesByFrequency())
                .put("contradicted", plan.contradicted());
        ArrayNode steps = json.putArray("steps");
        plan.steps()
                .forEach(step -> steps.addObject()
                        .put("action", step.action().name())
                        .put("id", step.id())
                        .put("caseId", step.caseId())
                        .put("summary", step.summary())
                        .put("minutes", step.minutes())
                        .put("minutesKnown", step.known()));
        return json;
    }

    private static ObjectNode result(DiagnosedCause c, PassagePlaces places) {
        ObjectNode json = NODES.objectNode()
                .put("rank", c.rank())
                .put("caseId", c.caseId())
                .put("caseVersion", c.caseVersion());
        json.putObject("state")
                .put("confidence", c.state().confidence().name())
                .put("audience", c.state().audience().name());
        json.putObject("cause")
                .put("text", c.causeText())
                .put("basis", c.causeBasis().name());
        json.put("probability", c.probability());
        json.put(
                "probabilityOutcomes",
                c.likelihood() == null ? null : (Integer) c.likelihood().outcomes());
        json.put("seenInTickets", c.seenInTickets());
        ArrayNode fixes = json.putArray("fixes");
        c.fixes().forEach(fix -> fixes.add(fix(fix)));
        ArrayNode evidence = json.putArray("evidence");
        c.evidence().forEach(e -> evidence.add(evidence(e, places)));
        json.set("explanation", explanation(c.explanation()));
        json.set("scope", scope(c.scope()));
        json.put("scopeNote", c.scopeNote());
        strings(json.putArray("otherCaseIds"), c.otherCaseIds());
        if (c.bulletin() != null) {
            json.putObject("bulletin")
                    .put("number", c.bulletin().number())
                    .put(
                            "issued",
                            c.bulletin().issued() == null
                                    ? null
                                    : c.bulletin().issued().toString());
        }
        strings(json.putArray("notes"), c.notes());
        return json;
    }

    private static ObjectNode fix(RankedFix f) {
        ObjectNode json = NODES.objectNode()
                .put("fixId", f.fixId())
                .put("kind", f.kind().name())
                .put("summary", f.summary());
        strings(json.putArray("steps"), f.steps());
        ArrayNode parts = json.putArray("parts");
        f.parts().forEach(part -> parts.add(part(part)));
        json.put("minutes", f.minutes());
        strings(json.putArray("safety"), f.safety());
        json.put("tried", f.tried())
                .put("fixed", f.fixed())
                .put("probability", f.probability())
                .put("seen", f.seen());
        if (f.tried() > 0) {
            json.putObject("fixedInterval")
                    .put("low", f.rate().low())
                    .put("high", f.rate().high());
        }
        putKnown(json, "unitNote", f.unitNote());
        putKnown(json, "supersededBy", f.supersededBy());
        return json.set("explanation", explanation(f.explanation()));
    }

    static void strings(ArrayNode array, Iterable<String> values) {
        values.forEach(array::add);
    }

    private static void putKnown(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
