package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request of {@code POST /api/v1/recommendations}. Aliases: {@code question} and {@code query} for
 * {@code subject}, {@code top_k} for {@code limit}. Unknown fields are passed over, but an unknown filter is refused:
 * an answer that silently ignored it would be wrong.
 */
public final class RequestJson {
    public static final int DEFAULT_LIMIT = 10;
    public static final int MAX_LIMIT = 100;
    private static final Set<String> FILTERS = Set.of("productLines", "confidences", "audiences", "languages");

    private RequestJson() {}

    /** Throws {@link InvalidRequestException} that names every wrong field. */
    public static DiagnosisRequest read(JsonNode json) {
        return read(json, true);
    }

    /** As {@link #read}, of a request that something beside it may say all of: nothing need be said. */
    public static DiagnosisRequest readBeside(JsonNode json) {
        return read(json, false);
    }

    private static DiagnosisRequest read(JsonNode json, boolean alone) {
        RequestFields fields = new RequestFields();
        if (!json.isObject()) {
            fields.wrong("", "请求应为一个 JSON 对象", "the request must be a JSON object");
        }
        String subject = fields.text(json, "", "subject", "question", "query");
        String description = fields.text(json, "", "description");
        List<String> codes = fields.texts(json, "", "errorCodes");
        if (alone && json.isObject() && subject == null && description == null && codes.isEmpty()) {
            fields.wrong(
                    "subject",
                    "请填写现象（subject 或 description）或报警代码（errorCodes）",
                    "give the symptom (subject or description) or an error code (errorCodes)");
        }
        Language language = fields.value(fields.text(json, "", "language"), "language", "zh, en", Language::parse);
        JsonNode equipment = fields.object(json, "equipment");
        EquipmentMention mention = new EquipmentMention(
                fields.text(equipment, "equipment.", "type"),
                fields.text(equipment, "equipment.", "manufacturer"),
                fields.text(equipment, "equipment.", "model"),
                fields.text(equipment, "equipment.", "serialNumber"),
                fields.text(equipment, "equipment.", "asset"),
                fields.text(equipment, "equipment.", "firmware"));
        List<DiagnosisRequest.Observation> observations = observations(json, fields);
        SearchFilter filter = filter(fields.object(json, "filters"), fields);
        Integer limit = fields.number(json, "", 1, MAX_LIMIT, "limit", "top_k");
        Integer parts = fields.number(json, "", 0, DiagnosisRequest.MOST_PARTS, "maxParts");
        fields.check();
        return new DiagnosisRequest(
                subject == null ? "" : subject,
                description == null ? "" : description,
                language,
                mention,
                codes,
                observations,
                filter,
                limit == null ? DEFAULT_LIMIT : limit,
                parts == null ? DiagnosisRequest.DEFAULT_PARTS : parts);
    }

    private static List<DiagnosisRequest.Observation> observations(JsonNode json, RequestFields fields) {
        List<DiagnosisRequest.Observation> observations = new ArrayList<>();
        List<JsonNode> elements = fields.array(json, "", "observations");
        for (int i = 0; i < elements.size(); i++) {
            String path = "observations[" + i + "].";
            String check = fields.text(elements.get(i), path, "checkId");
            String result = fields.text(elements.get(i), path, "result");
            if (check == null || result == null) {
                String missing = path + (check == null ? "checkId" : "result");
                fields.wrong(missing, "缺少此项", "is missing");
            } else {
                observations.add(new DiagnosisRequest.Observation(check, result));
            }
        }
        return observations;
    }

    private static SearchFilter filter(JsonNode json, RequestFields fields) {
        json.fieldNames().forEachRemaining(name -> {
            if (!FILTERS.contains(name)) {
                String known = String.join(", ", FILTERS.stream().sorted().toList());
                fields.wrong("filters." + name, "没有这个过滤项，可用：" + known, "is no known filter; known: " + known);
            }
        });
        Set<ProductLine> lines = new LinkedHashSet<>();
        for (String line : fields.texts(json, "filters.", "productLines")) {
            add(lines, fields.value(line, "filters.productLines", "a-z 0-9 -", ProductLine::new));
        }
        Set<Confidence> confidences = EnumSet.noneOf(Confidence.class);
        for (String name : fields.texts(json, "filters.", "confidences")) {
            add(
                    confidences,
                    fields.value(name, "filters.confidences", "NOT_VALIDATED, VALIDATED", RequestJson::answering));
        }
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (String name : fields.texts(json, "filters.", "audiences")) {
            add(
                    audiences,
                    fields.value(
                            name,
                            "filters.audiences",
                            "INTERNAL, PARTNER, CUSTOMER",
                            text -> Audience.valueOf(upper(text))));
        }
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (String name : fields.texts(json, "filters.", "languages")) {
            add(languages, fields.value(name, "filters.languages", "zh, en", Language::parse));
        }
        SearchFilter open = SearchFilter.ANSWERING;
        return new SearchFilter(
                lines,
                confidences.isEmpty() ? open.confidences() : confidences,
                audiences,
                languages,
                open.kinds(),
                open.owners(),
                open.within());
    }

    private static Confidence answering(String text) {
        Confidence confidence = Confidence.valueOf(upper(text));
        if (!confidence.answers()) {
            throw new IllegalArgumentException(text + " does not answer");
        }
        return confidence;
    }

    private static <T> void add(Set<T> set, @Nullable T value) {
        if (value != null) {
            set.add(Objects.requireNonNull(value));
        }
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
