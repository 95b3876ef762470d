package org.faultbook.diagnosis.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.engine.FixRanking;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.text.Language;

/**
 * A case as a pack holds it: symptoms of both languages, the cause, the best lasting fixes (a temporary one only where there
 * is no lasting one, never a prohibited act), parts and checks. No quote and no ticket. Long texts are cut.
 */
final class PackedCase {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int SYMPTOMS_A_LANGUAGE = 4;
    private static final int FIXES = 3;
    private static final int CHECKS = 4;
    private static final int STEPS = 10;
    private static final int PARTS = 8;
    private static final int LONG = 600;
    private static final int SHORT = 240;

    private final ScopeNames scopes;
    private final FixRanking ranking = new FixRanking();

    PackedCase(ScopeNames scopes) {
        this.scopes = scopes;
    }

    ObjectNode json(FaultCase c, OutcomeLedger told) {
        ObjectNode json = NODES.objectNode().put("id", c.id());
        json.putObject("scope")
                .put("zh", scopes.say(c.scope(), Language.ZH))
                .put("en", scopes.say(c.scope(), Language.EN));
        c.codes().forEach(json.putArray("codes")::add);
        symptoms(json.putArray("symptoms"), c.symptoms());
        String cause = c.cause().text();
        json.put("cause", cause == null ? null : Shortened.to(LONG, cause))
                .put("basis", c.cause().basis().name());
        fixes(json.putArray("fixes"), ranking.rank(List.of(c), told));
        ArrayNode checks = json.putArray("checks");
        c.checks().stream().limit(CHECKS).forEach(check -> {
            ObjectNode node = checks.addObject().put("question", Shortened.to(SHORT, check.question()));
            String favoured = check.favouredBy();
            node.put("favouredBy", favoured == null ? null : Shortened.to(SHORT, favoured))
                    .put("minutes", check.minutes());
        });
        return json.put("tickets", c.seenInTickets())
                .put("manuals", c.inManuals())
                .put("reviewed", c.state().confidence() == Confidence.VALIDATED);
    }

    private static void symptoms(ArrayNode array, List<Symptom> symptoms) {
        for (Language language : Language.values()) {
            symptoms.stream()
                    .filter(s -> s.language() == language)
                    .limit(SYMPTOMS_A_LANGUAGE)
                    .forEach(s -> array.addObject()
                            .put("text", Shortened.to(SHORT, s.text()))
                            .put("language", language.code()));
        }
    }

    private static void fixes(ArrayNode array, List<RankedFix> ranked) {
        List<RankedFix> lasting = ranked.stream()
                .filter(f -> f.kind() == FixKind.LASTING)
                .limit(FIXES)
                .toList();
        List<RankedFix> shown = lasting.isEmpty()
                ? ranked.stream()
                        .filter(f -> f.kind() == FixKind.TEMPORARY)
                        .limit(1)
                        .toList()
                : lasting;
        for (RankedFix f : shown) {
            ObjectNode json = array.addObject()
                    .put("id", f.fixId())
                    .put("kind", f.kind().name())
                    .put("summary", Shortened.to(LONG, f.summary()));
            ArrayNode steps = json.putArray("steps");
            f.steps().stream().limit(STEPS).forEach(s -> steps.add(Shortened.to(SHORT, s)));
            ArrayNode parts = json.putArray("parts");
            f.parts().stream()
                    .limit(PARTS)
                    .forEach(p -> parts.addObject()
                            .put("name", Shortened.to(SHORT, p.name()))
                            .put("code", p.code())
                            .put(
                                    "quantity",
                                    p.quantity() == null
                                            ? null
                                            : p.quantity().stripTrailingZeros().toPlainString()));
            ArrayNode safety = json.putArray("safety");
            f.safety().forEach(s -> safety.add(Shortened.to(SHORT, s)));
            json.put("minutes", f.minutes()).put("tried", f.tried()).put("fixed", f.fixed());
        }
    }
}
