package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.faultbook.diagnosis.home.UndoSummary;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.faultcase.KeptCase;
import org.jspecify.annotations.Nullable;

/** What {@code import undo} prints with {@code --json}. */
final class BatchJson {
    private BatchJson() {}

    static ObjectNode of(List<ImportBatch> imports) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("imports");
        for (ImportBatch b : imports) {
            ObjectNode batch = array.addObject().put("batch", b.id()).put("at", text(b.at()));
            ArrayNode files = batch.putArray("files");
            b.files().forEach(files::add);
            batch.put("read", b.counts().read())
                    .put("new", b.counts().added())
                    .put("changed", b.counts().changed())
                    .put("same", b.counts().same())
                    .put("rejected", b.counts().rejected())
                    .put("forgotten", b.counts().forgotten())
                    .put("complete", b.complete())
                    .put("undone", text(b.undone()));
        }
        return json;
    }

    static ObjectNode of(UndoSummary summary) {
        UndoneImport undone = summary.undone();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("batch", undone.batch())
                .put("removed", undone.removed())
                .put("restored", undone.restored())
                .put("unchanged", undone.unchanged())
                .put("casesTouched", undone.casesTouched())
                .put("manualsRemoved", undone.manualsRemoved())
                .put("manualsRestored", undone.manualsRestored())
                .put("manualsUnchanged", undone.manualsUnchanged());
        kept(json, undone.kept());
        ArrayNode warnings = json.putArray("warnings");
        summary.warnings().forEach(warnings::add);
        return json;
    }

    static void kept(ObjectNode json, List<KeptCase> cases) {
        ArrayNode kept = json.putArray("kept");
        cases.forEach(c -> kept.addObject()
                .put("caseId", c.caseId())
                .put("cause", c.cause())
                .put("actor", c.actor().id())
                .put("at", c.at().toString()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
