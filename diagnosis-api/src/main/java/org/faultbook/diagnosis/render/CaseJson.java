package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.ManualStore;

/** Fault cases and their versions as JSON. A PROHIBITED fix is never exported. */
public final class CaseJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CaseJson() {}

    /** Looks up in {@code manuals} where passages stand. */
    public static ObjectNode of(FaultCase c, ManualStore manuals) {
        Evidences evidence = new Evidences(manuals);
        ObjectNode json = NODES.objectNode()
                .put("id", c.id())
                .put("productLine", c.productLine().id())
                .put("version", c.version())
                .put("pendingVersion", c.pendingVersion());
        json.set("state", state(c.state()));
        json.set("scope", DiagnosisJson.scope(c.scope()));
        DiagnosisJson.strings(json.putArray("codes"), c.codes());
        json.set("symptoms", symptoms(c.symptoms(), evidence));
        json.set("cause", cause(c.cause(), evidence));
        json.set("fixes", fixes(c.fixes(), evidence));
        json.set("checks", checks(c.checks(), evidence));
        return json.put("failureMode", c.failureMode())
                .put("failureMechanism", c.failureMechanism())
                .put("seenInTickets", c.seenInTickets())
                .put("inManuals", c.inManuals())
                .put("revision", c.revision());
    }

    /** As {@link #of(FaultCase, ManualStore)}. */
    public static ObjectNode of(CaseVersion v, ManualStore manuals) {
        Evidences evidence = new Evidences(manuals);
        ObjectNode json = NODES.objectNode().put("version", v.version());
        json.set("state", state(v.state()));
        json.set("scope", DiagnosisJson.scope(v.article().scope()));
        json.set("cause", cause(v.article().cause(), evidence));
        json.set("symptoms", symptoms(v.article().symptoms(), evidence));
        json.set("fixes", fixes(v.article().fixes(), evidence));
        json.set("checks", checks(v.article().checks(), evidence));
        json.putObject("change")
                .put("actor", v.change().actor().id())
                .put("at", v.change().at().toString())
                .put("reason", v.change().reason());
        return json;
    }

    /** One page of cases to be looked at again. */
    public static ObjectNode of(CaseReviews page) {
        ObjectNode json = NODES.objectNode();
        ArrayNode reviews = json.putArray("reviews");
        for (CaseReviews.Review review : page.reviews()) {
            ObjectNode node = reviews.addObject().put("caseId", review.caseId()).put("cause", review.cause());
            node.set("scope", DiagnosisJson.scope(review.scope()));
            ArrayNode findings = node.putArray("findings");
            review.findings().forEach(f -> findings.add(finding(f)));
        }
        return json.put("next", page.next());
    }

    private static ObjectNode finding(CaseReviews.Finding f) {
        ObjectNode json = NODES.objectNode().put("reason", f.reason().name());
        if (f.fix() != null) {
            json.put("fix", f.fix());
        }
        if (f.other() != null) {
            json.put("other", f.other());
        }
        if (f.otherCaseId() != null) {
            json.put("otherCaseId", f.otherCaseId());
        }
        return f.tried() == 0 ? json : json.put("fixed", f.fixed()).put("tried", f.tried());
    }

    private static ObjectNode state(ArticleState state) {
        return NODES.objectNode()
                .put("confidence", state.confidence().name())
                .put("audience", state.audience().name());
    }

    private static ObjectNode cause(Cause cause, Evidences all) {
        ObjectNode json = NODES.objectNode()
                .put("text", cause.text())
                .put("basis", cause.basis().name());
        return json.set("evidence", all.json(cause.evidence()));
    }

    private static ArrayNode symptoms(List<Symptom> symptoms, Evidences all) {
        ArrayNode array = NODES.arrayNode();
        for (Symptom s : symptoms) {
            array.addObject()
                    .put("text", s.text())
                    .put("language", s.language().code())
                    .put("seenInTickets", s.seenInTickets())
                    .set("evidence", all.json(s.evidence()));
        }
        return array;
    }

    private static ArrayNode fixes(List<Fix> fixes, Evidences all) {
        ArrayNode array = NODES.arrayNode();
        for (Fix f : fixes) {
            if (f.kind() == FixKind.PROHIBITED) {
                continue;
            }
            ObjectNode json = array.addObject()
                    .put("fixId", f.id())
                    .put("kind", f.kind().name())
                    .put("summary", f.summary());
            DiagnosisJson.strings(json.putArray("steps"), f.steps());
            ArrayNode parts = json.putArray("parts");
            f.parts().forEach(part -> parts.add(DiagnosisJson.part(part)));
            DiagnosisJson.strings(json.putArray("tools"), f.tools());
            json.put("minutes", f.minutes());
            DiagnosisJson.strings(json.putArray("safety"), f.safety());
            json.put("seen", f.tally().seen())
                    .put("tried", f.tally().tried())
                    .put("fixed", f.tally().fixed())
                    .set("evidence", all.json(f.evidence()));
        }
        return array;
    }

    private static ArrayNode checks(List<Check> checks, Evidences all) {
        ArrayNode array = NODES.arrayNode();
        for (Check c : checks) {
            array.addObject()
                    .put("id", c.id())
                    .put("question", c.question())
                    .put("favouredBy", c.favouredBy())
                    .put("minutes", c.minutes())
                    .set("evidence", all.json(c.evidence()));
        }
        return array;
    }

    /** Evidence as JSON, with where its passages stand. */
    private record Evidences(ManualStore manuals) {
        ArrayNode json(List<Evidence> evidence) {
            PassagePlaces places = PassagePlaces.of(manuals, evidence);
            ArrayNode array = NODES.arrayNode();
            evidence.forEach(e -> array.add(DiagnosisJson.evidence(e, places)));
            return array;
        }
    }
}
