package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.faultbook.diagnosis.home.ManualSummary;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.importing.ManualResult;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.port.ManualStore;

/** What {@code import manuals} prints with {@code --json}. */
final class ManualJson {
    private ManualJson() {}

    static ObjectNode of(ManualSummary s) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("batch", s.batch())
                .put("read", s.manuals().size())
                .put("new", s.count(ManualStore.Put.NEW))
                .put("changed", s.count(ManualStore.Put.NEW_EDITION))
                .put("same", s.same())
                .put("rejected", s.rejected())
                .put("pages", s.pages())
                .put("pagesRejected", s.pagesRejected())
                .put("rows", s.rows())
                .put("passages", s.passages())
                .put("casesTouched", s.casesTouched())
                .put(
                        "rejectsFile",
                        s.rejectsFile() == null ? null : s.rejectsFile().toString());
        ArrayNode warnings = json.putArray("warnings");
        s.warnings().forEach(warnings::add);
        ArrayNode manuals = json.putArray("manuals");
        s.manuals().forEach(m -> manuals.add(of(m)));
        return json;
    }

    private static ObjectNode of(ManualResult m) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("file", m.file())
                .put("outcome", m.put() == null ? "REJECTED" : m.put().name());
        Manual manual = m.manual();
        if (manual != null) {
            json.put("manualId", manual.id())
                    .put("title", manual.title())
                    .put("edition", manual.edition())
                    .put("language", manual.language().code())
                    .put("equipment", manual.scope().key())
                    .put("pages", manual.pages())
                    .put("rows", m.rows())
                    .put("passages", m.passages());
        }
        problems(json.putArray("problems"), m.problems());
        return json;
    }

    private static void problems(ArrayNode array, List<PageProblem> problems) {
        problems.forEach(p -> array.addObject()
                .put("page", p.page())
                .put("code", p.code())
                .put("zh", p.reason().zh())
                .put("en", p.reason().en()));
    }
}
