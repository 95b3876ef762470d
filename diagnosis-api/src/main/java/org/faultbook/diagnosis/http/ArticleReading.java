package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.desk.ArticleForm;
import org.faultbook.diagnosis.desk.CheckForm;
import org.faultbook.diagnosis.desk.FixForm;
import org.faultbook.diagnosis.render.RequestFields;
import org.faultbook.kb.faultcase.FixKind;
import org.jspecify.annotations.Nullable;

/** Reads the text of a case from JSON, personal data masked. */
final class ArticleReading {
    static final Set<String> FIELDS =
            Set.of("scope", "cause", "symptoms", "fixes", "checks", "failureMode", "failureMechanism");

    private static final int LINE = 400;
    private static final int TEXT = 8_000;
    private static final int ROWS = 60;
    private static final int MAX_MINUTES = 9_999;
    private static final List<String> LEVELS = List.of("class", "type", "manufacturer", "series", "model");

    private final RequestFields fields;
    private final UnaryOperator<String> mask;

    ArticleReading(RequestFields fields, UnaryOperator<String> mask) {
        this.fields = fields;
        this.mask = mask;
    }

    /** Names every field that is none of a text and none of these. */
    void refuseOthers(JsonNode json, Set<String> others) {
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name) && !others.contains(name)) {
                fields.wrong(name, "此处不能修改", "cannot be set here");
            }
        });
    }

    /**
     * Reads a text; what is wrong is noted.
     *
     * @param before what stands for the fields that are not read
     * @param read which fields to read
     * @param machines that are known
     */
    ArticleForm read(JsonNode json, ArticleForm before, Set<String> read, Set<String> machines) {
        ArticleForm form = before;
        if (read.contains("scope")) {
            form = form.with(ArticleForm.Part.SCOPE, scope(json, machines));
        }
        if (read.contains("cause")) {
            JsonNode cause = json.path("cause");
            form = form.withCause(
                    cause.isTextual() ? line(json, "", "cause") : line(fields.object(json, "cause"), "cause.", "text"));
        }
        String symptoms = read.contains("symptoms") ? String.join("\n", texts(json, "symptoms")) : form.symptoms();
        return new ArticleForm(
                form.cause(),
                form.machine(),
                form.manufacturer(),
                form.series(),
                form.model(),
                symptoms,
                read.contains("fixes") ? fixes(json) : form.fixes(),
                read.contains("checks") ? checks(json) : form.checks(),
                read.contains("failureMode") ? line(json, "", "failureMode") : form.mode(),
                read.contains("failureMechanism") ? line(json, "", "failureMechanism") : form.mechanism());
    }

    private ArticleForm scope(JsonNode json, Set<String> machines) {
        JsonNode scope = fields.object(json, "scope");
        List<String> levels =
                LEVELS.stream().map(level -> line(scope, "scope.", level)).toList();
        String machine = levels.get(1).isEmpty() ? levels.getFirst() : levels.getFirst() + "/" + levels.get(1);
        if (!machine.isEmpty() && !machines.contains(machine)) {
            fields.wrong("scope", "没有这种设备：" + machine, "there is no such equipment: " + machine);
        }
        return new ArticleForm(
                "", machine, levels.get(2), levels.get(3), levels.get(4), "", List.of(), List.of(), "", "");
    }

    private List<FixForm> fixes(JsonNode json) {
        List<FixForm> fixes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<JsonNode> all = rows(json, "", "fixes");
        for (int i = 0; i < all.size(); i++) {
            JsonNode fix = all.get(i);
            String at = "fixes[" + i + "].";
            @Nullable
            FixKind kind = fields.value(fields.text(fix, at, "kind"), at + "kind", "LASTING, TEMPORARY", name -> {
                if (name.equals(FixKind.PROHIBITED.name())) {
                    throw new IllegalArgumentException(name);
                }
                return FixKind.valueOf(name);
            });
            fixes.add(new FixForm(
                    id(fix, at, ids),
                    kind == null ? FixKind.LASTING : kind,
                    named(fix, at, "summary"),
                    joined(fix, at, "steps"),
                    parts(fix, at),
                    joined(fix, at, "tools"),
                    minutes(fix, at),
                    joined(fix, at, "safety")));
        }
        return fixes;
    }

    private List<CheckForm> checks(JsonNode json) {
        List<CheckForm> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<JsonNode> all = rows(json, "", "checks");
        for (int i = 0; i < all.size(); i++) {
            JsonNode check = all.get(i);
            String at = "checks[" + i + "].";
            checks.add(new CheckForm(
                    id(check, at, ids),
                    named(check, at, "question"),
                    line(check, at, "favouredBy"),
                    minutes(check, at)));
        }
        return checks;
    }

    private String id(JsonNode json, String at, Set<String> taken) {
        @Nullable String id = fields.text(json, at, "id");
        if (id != null && !taken.add(id)) {
            fields.wrong(at + "id", "重复", "occurs twice");
        }
        return id == null ? "" : id;
    }

    private String parts(JsonNode fix, String at) {
        List<String> lines = new ArrayList<>();
        List<JsonNode> all = rows(fix, at, "parts");
        for (int i = 0; i < all.size(); i++) {
            JsonNode part = all.get(i);
            String here = at + "parts[" + i + "].";
            String code = line(part, here, "code");
            String quantity = part.path("quantity").isNumber()
                    ? part.get("quantity").decimalValue().toPlainString()
                    : line(part, here, "quantity");
            String line = named(part, here, "name");
            if (line.contains("|") || line.contains("｜") || code.contains("|") || code.contains("｜")) {
                fields.wrong(here + "name", "不能含有竖线", "must not hold a vertical bar");
            }
            line += code.isEmpty() && quantity.isEmpty() ? "" : " | " + code;
            lines.add(quantity.isEmpty() ? line : line + " | " + quantity);
        }
        return String.join("\n", lines);
    }

    private String minutes(JsonNode json, String at) {
        @Nullable Integer minutes = fields.number(json, at, 0, MAX_MINUTES, "minutes");
        return minutes == null ? "" : minutes.toString();
    }

    private List<JsonNode> rows(JsonNode json, String at, String name) {
        List<JsonNode> all = fields.array(json, at, name);
        if (all.size() > ROWS) {
            fields.wrong(at + name, "最多 " + ROWS + " 项", "has at most " + ROWS + " elements");
            return List.of();
        }
        return all;
    }

    private String joined(JsonNode json, String at, String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode row : rows(json, at, name)) {
            all.add(clean(row.isTextual() ? row.textValue() : "", at + name));
            if (!row.isTextual()) {
                fields.wrong(at + name, "应为文字", "must be texts");
            }
        }
        String text = String.join("\n", all);
        if (text.length() > TEXT) {
            fields.wrong(at + name, "太长", "is too long");
        }
        return text;
    }

    /** Texts, or objects with one. */
    private List<String> texts(JsonNode json, String name) {
        List<String> all = new ArrayList<>();
        List<JsonNode> rows = rows(json, "", name);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String at = name + "[" + i + "]";
            String text = row.isTextual() ? clean(row.textValue(), at) : line(row, at + ".", "text");
            if (!text.isEmpty()) {
                all.add(text);
            }
        }
        return all;
    }

    private String named(JsonNode json, String at, String name) {
        String text = line(json, at, name);
        if (text.isEmpty()) {
            fields.wrong(at + name, "缺少此项", "is missing");
        }
        return text;
    }

    private String line(JsonNode json, String at, String name) {
        @Nullable String text = fields.text(json, at, name);
        return text == null ? "" : clean(text, at + name);
    }

    private String clean(String text, String field) {
        if (text.length() > LINE) {
            fields.wrong(field, "最多 " + LINE + " 个字", "has at most " + LINE + " characters");
            return "";
        }
        String said = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        // marks of direction and of joining alone say nothing
        return said.replaceAll("[\\p{Cf}\\s]+", "").isEmpty() ? "" : mask.apply(said);
    }
}
