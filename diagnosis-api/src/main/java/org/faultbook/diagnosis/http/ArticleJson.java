package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.faultbook.diagnosis.desk.ArticleForm;
import org.faultbook.diagnosis.desk.CheckForm;
import org.faultbook.diagnosis.desk.FixForm;

/** The text of a case as clients write it: the fields of a FaultCase that a person may edit. */
final class ArticleJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ArticleJson() {}

    /** What a patch is applied to. */
    static ObjectNode of(ArticleForm form) {
        ObjectNode json = NODES.objectNode();
        String[] machine = form.machine().split("/", 2);
        json.putObject("scope")
                .put("class", machine[0])
                .put("type", machine.length > 1 ? machine[1] : "")
                .put("manufacturer", form.manufacturer())
                .put("series", form.series())
                .put("model", form.model());
        json.putObject("cause").put("text", form.cause());
        ArrayNode symptoms = json.putArray("symptoms");
        form.symptoms().lines().forEach(line -> symptoms.addObject().put("text", line));
        ArrayNode fixes = json.putArray("fixes");
        form.fixes().forEach(f -> fixes.add(fix(f)));
        ArrayNode checks = json.putArray("checks");
        for (CheckForm c : form.checks()) {
            ObjectNode check = checks.addObject()
                    .put("id", c.id())
                    .put("question", c.question())
                    .put("favouredBy", c.favouredBy());
            minutes(check, c.minutes());
        }
        return json.put("failureMode", form.mode()).put("failureMechanism", form.mechanism());
    }

    private static ObjectNode fix(FixForm f) {
        ObjectNode fix = NODES.objectNode()
                .put("id", f.id())
                .put("kind", f.kind().name())
                .put("summary", f.summary());
        lines(fix.putArray("steps"), f.steps());
        ArrayNode parts = fix.putArray("parts");
        f.parts().lines().forEach(line -> {
            String[] cells = line.split("[|｜]", 3);
            parts.addObject()
                    .put("name", cells[0].strip())
                    .put("code", cells.length > 1 ? cells[1].strip() : "")
                    .put("quantity", cells.length > 2 ? cells[2].strip() : "");
        });
        lines(fix.putArray("tools"), f.tools());
        minutes(fix, f.minutes());
        lines(fix.putArray("safety"), f.safety());
        return fix;
    }

    private static void minutes(ObjectNode json, String minutes) {
        if (!minutes.isEmpty()) {
            json.put("minutes", Integer.valueOf(minutes));
        }
    }

    private static void lines(ArrayNode array, String text) {
        text.lines().forEach(array::add);
    }

    /** A document changed by a patch (JSON Merge Patch, RFC 7396). */
    static JsonNode patched(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : NODES.objectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), patched(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }
}
