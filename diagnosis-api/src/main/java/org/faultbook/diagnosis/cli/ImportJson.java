package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.faultbook.diagnosis.home.EquipmentSummary;
import org.faultbook.diagnosis.home.ImportPreview;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.render.DiagnosisJson;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.SolverQuestion;

/** What the import commands print with {@code --json}. */
final class ImportJson {
    private ImportJson() {}

    static ObjectNode of(ImportSummary s) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("batch", s.batch())
                .put("read", s.read())
                .put("new", s.added())
                .put("changed", s.changed())
                .put("same", s.same())
                .put("rejected", s.rejected())
                .put("passed", s.passed())
                .put("forgotten", s.forgotten())
                .put("casesTouched", s.casesTouched())
                .put(
                        "rejectsFile",
                        s.rejectsFile() == null ? null : s.rejectsFile().toString());
        ArrayNode warnings = json.putArray("warnings");
        s.warnings().forEach(warnings::add);
        ArrayNode unreadable = json.putArray("unreadable");
        s.unreadable().forEach(unreadable::add);
        return json;
    }

    static ObjectNode of(ImportPreview p) {
        ObjectNode json = of(p.summary());
        ArrayNode columns = json.putArray("columns");
        p.columns().forEach(c -> columns.add(of(c)));
        ArrayNode tickets = json.putArray("tickets");
        p.tickets().forEach(t -> tickets.add(of(t)));
        ArrayNode cases = json.putArray("cases");
        p.cases()
                .forEach(c -> cases.addObject()
                        .put("equipment", c.equipment())
                        .put("cause", c.cause())
                        .put("tickets", c.tickets()));
        ArrayNode masked = json.putArray("masked");
        p.masked().forEach(m -> masked.addObject().put("before", m.before()).put("after", m.after()));
        return json;
    }

    private static ObjectNode of(ImportPreview.Column c) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!c.sheet().isEmpty()) {
            json.put("sheet", c.sheet());
        }
        json.put("header", c.header())
                .put("canonical", c.canonical())
                .put("why", c.why())
                .put("unsure", c.unsure())
                .put("proposed", c.proposed());
        ArrayNode samples = json.putArray("samples");
        c.samples().forEach(samples::add);
        return json;
    }

    static ObjectNode of(EquipmentSummary s, boolean dryRun) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("read", s.read())
                .put("new", s.added())
                .put("changed", s.changed())
                .put("same", s.same())
                .put("rejected", s.rejected())
                .put("repeated", s.repeated())
                .put("dryRun", dryRun);
        ArrayNode problems = json.putArray("problems");
        s.problems().forEach(problems::add);
        ArrayNode rejected = json.putArray("rejectedRows");
        s.rejectedRows()
                .forEach(row -> rejected.addObject()
                        .put("file", row.file())
                        .put("line", row.line())
                        .put("reason", row.reason()));
        ArrayNode columns = json.putArray("columns");
        s.columns().forEach(c -> columns.addObject().put("header", c.header()).put("canonical", c.canonical()));
        return json;
    }

    private static ObjectNode of(ImportPreview.PreviewTicket t) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("file", t.file())
                .put("line", t.line())
                .put("number", t.number())
                .put("kind", t.judgement().kind().name())
                .put("grade", t.judgement().grade().name())
                .put("reason", t.judgement().reason())
                .put("symptom", t.symptom());
        json.putObject("cause")
                .put("text", t.cause())
                .put("basis", t.causeBasis().name());
        ArrayNode fixes = json.putArray("fixes");
        t.fixes()
                .forEach(f -> fixes.addObject()
                        .put("summary", f.summary())
                        .put("kind", f.kind().name())
                        .put("outcome", f.outcome().name()));
        ArrayNode parts = json.putArray("parts");
        t.parts().forEach(part -> parts.add(DiagnosisJson.part(part)));
        ArrayNode marks = json.putArray("marks");
        t.marks().forEach(m -> marks.addObject().put("kind", m.kind().name()).put("said", m.said()));
        SolverQuestion question = t.judgement().question();
        if (question == null) {
            json.putNull("question");
        } else {
            ObjectNode asked = json.putObject("question").put("id", question.id());
            asked.set("text", bilingual(question.text()));
            ArrayNode options = asked.putArray("options");
            question.options().forEach(option -> options.add(bilingual(option)));
        }
        return json;
    }

    private static ObjectNode bilingual(LocalizedText text) {
        return JsonNodeFactory.instance.objectNode().put("zh", text.zh()).put("en", text.en());
    }
}
