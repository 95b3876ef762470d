package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.closing.ClosingRequest;
import org.faultbook.diagnosis.closing.ClosingText;
import org.faultbook.diagnosis.closing.UnaskedAnswerException;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.SolverQuestion;
import org.jspecify.annotations.Nullable;

/** Request and response of {@code POST /api/v1/tickets/closing-text}. */
public final class ClosingTextJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_MINUTES = 100_000;
    private static final int MAX_TEXT = 6_000;
    private static final int MAX_ITEMS = 100;

    private ClosingTextJson() {}

    /** Throws {@link InvalidRequestException} that names every wrong field. */
    public static ClosingRequest read(JsonNode json) {
        RequestFields fields = new RequestFields();
        if (!json.isObject()) {
            fields.wrong("", "请求应为一个 JSON 对象", "the request must be a JSON object");
        }
        String requestId = fields.text(json, "", "requestId");
        JsonNode equipment = fields.object(json, "equipment");
        EquipmentMention mention = new EquipmentMention(
                fields.text(equipment, "equipment.", "type"),
                fields.text(equipment, "equipment.", "manufacturer"),
                fields.text(equipment, "equipment.", "model"),
                fields.text(equipment, "equipment.", "serialNumber"),
                fields.text(equipment, "equipment.", "asset"),
                fields.text(equipment, "equipment.", "firmware"));
        ClosingRequest request = new ClosingRequest(
                requestId,
                said(fields, json, "subject"),
                said(fields, json, "description"),
                mention,
                checks(fields, json),
                listed(fields, json, "done"),
                said(fields, json, "text"),
                said(fields, json, "cause"),
                parts(fields, json),
                fields.number(json, "", 0, MAX_MINUTES, "minutes"),
                listed(fields, json, "open"),
                fields.value(fields.text(json, "", "language"), "language", "zh, en", Language::parse),
                answer(fields, json));
        boolean silent = (request.subject()
                        + request.description()
                        + request.text()
                        + request.cause()
                        + String.join("", request.done()))
                .isBlank();
        if (json.isObject() && silent && request.checks().isEmpty() && requestId == null) {
            fields.wrong(
                    "text",
                    "请写明现象、检查、处理或原因（subject、checks、done、text、cause 至少一项）",
                    "say what was reported, checked or done (at least one of subject, checks, done, text, cause)");
        }
        fields.check();
        return request;
    }

    private static String said(RequestFields fields, JsonNode json, String name) {
        String text = fields.text(json, "", name);
        return text == null ? "" : bounded(fields, text.strip(), name);
    }

    /** Nobody writes longer of one job. */
    private static String bounded(RequestFields fields, String text, String field) {
        if (text.length() > MAX_TEXT) {
            fields.wrong(field, "不能超过 " + MAX_TEXT + " 字", "must not be longer than " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static List<String> listed(RequestFields fields, JsonNode json, String name) {
        List<String> texts = fields.texts(json, "", name);
        few(fields, texts.size(), name);
        bounded(fields, String.join("\n", texts), name);
        return texts.size() > MAX_ITEMS ? texts.subList(0, MAX_ITEMS) : texts;
    }

    private static void few(RequestFields fields, int items, String field) {
        if (items > MAX_ITEMS) {
            fields.wrong(field, "不能超过 " + MAX_ITEMS + " 项", "must not have more than " + MAX_ITEMS + " items");
        }
    }

    private static List<ClosingRequest.Checked> checks(RequestFields fields, JsonNode json) {
        List<ClosingRequest.Checked> checks = new ArrayList<>();
        List<JsonNode> nodes = fields.array(json, "", "checks");
        few(fields, nodes.size(), "checks");
        for (int i = 0; i < nodes.size(); i++) {
            String path = "checks[" + i + "].";
            String result = fields.text(nodes.get(i), path, "result");
            if (result == null) {
                fields.wrong(path + "result", "缺少此项", "is missing");
            } else {
                checks.add(new ClosingRequest.Checked(
                        fields.text(nodes.get(i), path, "checkId"),
                        fields.text(nodes.get(i), path, "question"),
                        result.strip()));
            }
        }
        return checks;
    }

    private static List<PartUse> parts(RequestFields fields, JsonNode json) {
        List<PartUse> parts = new ArrayList<>();
        List<JsonNode> nodes = fields.array(json, "", "parts");
        few(fields, nodes.size(), "parts");
        for (int i = 0; i < nodes.size(); i++) {
            String path = "parts[" + i + "].";
            String name = fields.text(nodes.get(i), path, "name");
            BigDecimal quantity = quantity(fields, nodes.get(i).path("quantity"), path);
            if (name == null) {
                fields.wrong(path + "name", "缺少此项", "is missing");
            } else {
                parts.add(new PartUse(name.strip(), fields.text(nodes.get(i), path, "code"), quantity));
            }
        }
        return parts;
    }

    private static @Nullable BigDecimal quantity(RequestFields fields, JsonNode node, String path) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber() || node.decimalValue().signum() <= 0) {
            fields.wrong(path + "quantity", "应为大于 0 的数", "must be a number above 0");
            return null;
        }
        return node.decimalValue();
    }

    private static ClosingRequest.@Nullable Answer answer(RequestFields fields, JsonNode json) {
        JsonNode node = fields.object(json, "answer");
        if (!node.isObject()) {
            return null;
        }
        String id = fields.text(node, "answer.", "id");
        String option = fields.text(node, "answer.", "option");
        if (id == null) {
            fields.wrong("answer.id", "缺少此项", "is missing");
        }
        if (option == null) {
            fields.wrong("answer.option", "缺少此项", "is missing");
        }
        return id == null || option == null ? null : new ClosingRequest.Answer(id, option);
    }

    /** An answer that fits no question, as the request's fault that it is. */
    public static InvalidRequestException unasked(UnaskedAnswerException e) {
        SolverQuestion asked = e.asked();
        LocalizedText detail = asked == null
                ? new LocalizedText("这个请求没有要回答的问题", "nothing is asked of this request")
                : new LocalizedText(
                        "问的是 " + asked.id() + "，可选：" + options(asked, Language.ZH),
                        "asked is " + asked.id() + "; its options: " + options(asked, Language.EN));
        return new InvalidRequestException(List.of(new InvalidRequestException.Problem("answer", detail)));
    }

    private static String options(SolverQuestion asked, Language language) {
        return String.join(
                " | ", asked.options().stream().map(o -> o.in(language)).toList());
    }

    /** The response, in the language of the text. */
    public static ObjectNode of(ClosingText closing) {
        Language language = closing.language();
        Wording wording = Wording.ofAnswers(language);
        ObjectNode json = NODES.objectNode().put("text", closing.text());
        ObjectNode fields = json.putObject("fields").put("symptom", closing.symptom());
        fields.putObject("cause")
                .put("text", closing.cause().text())
                .put("basis", closing.cause().basis().name());
        ArrayNode actions = fields.putArray("actions");
        closing.actions()
                .forEach(act -> actions.addObject()
                        .put("summary", act.summary())
                        .put("kind", act.kind().name())
                        .put("outcome", act.outcome().name()));
        ArrayNode parts = fields.putArray("parts");
        closing.parts().forEach(part -> parts.add(DiagnosisJson.part(part)));
        DiagnosisJson.strings(fields.putArray("open"), closing.open());
        fields.put("minutes", closing.minutes());
        json.put("grade", closing.grade().name());
        json.put("gradeReason", HealthWords.reason(closing.gradeReason(), language));
        SolverQuestion question = closing.question();
        if (question == null) {
            json.putNull("question");
        } else {
            ArrayNode options = json.putObject("question")
                    .put("id", question.id())
                    .put("text", question.text().in(language))
                    .putArray("options");
            question.options().forEach(option -> options.add(option.in(language)));
        }
        ArrayNode warnings = json.putArray("warnings");
        closing.warnings()
                .forEach(warning -> warnings.addObject()
                        .put("kind", warning.name())
                        .put("text", wording.say("closing.warning", warning)));
        return json;
    }
}
