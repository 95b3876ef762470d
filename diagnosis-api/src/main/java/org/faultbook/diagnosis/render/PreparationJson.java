package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.faultbook.diagnosis.answer.CallerCheck;
import org.faultbook.diagnosis.answer.PartsToBring;

/** What is done before a visit, as JSON: what to ask the caller and what to bring. */
final class PreparationJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PreparationJson() {}

    static ArrayNode callerChecks(List<CallerCheck> checks) {
        ArrayNode json = NODES.arrayNode();
        for (CallerCheck check : checks) {
            ObjectNode node = json.addObject().put("id", check.id()).put("question", check.question());
            DiagnosisJson.strings(node.putArray("options"), check.options());
        }
        return json;
    }

    static ObjectNode bring(PartsToBring bring) {
        ObjectNode json = NODES.objectNode();
        ArrayNode parts = json.putArray("parts");
        for (PartsToBring.Part part : bring.parts()) {
            ObjectNode node = parts.addObject()
                    .put("name", part.name())
                    .put("code", part.code())
                    .put("quantity", part.quantity());
            ArrayNode substitutes = node.putArray("substitutes");
            part.substitutes().forEach(s -> substitutes.add(DiagnosisJson.part(s)));
            ArrayNode causes = node.putArray("causes");
            part.causes().forEach(causes::add);
        }
        return json.put("chance", bring.chance()).put("chanceWithout", bring.chanceWithout());
    }
}
