package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.faultbook.diagnosis.answer.PassagePlace;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.port.ManualStore;

/** Manuals and what is to be reviewed of them, as JSON. */
public final class ManualJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ManualJson() {}

    public static ObjectNode of(Manual manual, ManualStore manuals) {
        ObjectNode json = NODES.objectNode()
                .put("manualId", manual.id())
                .put("manualVersion", manual.version())
                .put("name", manual.name())
                .put("title", manual.title());
        if (manual.edition() != null) {
            json.put("edition", manual.edition());
        }
        json.put("language", manual.language().code()).set("scope", DiagnosisJson.scope(manual.scope()));
        PassagePlace file =
                new PassagePlace(manual.id(), manual.version(), manual.title(), manual.edition(), null, List.of());
        return json.put("pages", manual.pages())
                .put("passages", manuals.passages(manual.id(), manual.version()).size())
                .put("entries", manuals.entries(manual.id(), manual.version()).size())
                .put("uri", EvidenceUri.of(file));
    }

    public static ObjectNode of(SupersededCase review) {
        return NODES.objectNode()
                .put("caseId", review.caseId())
                .put("manualId", review.newest().id())
                .put("title", review.newest().title())
                .put("restedVersion", review.rested().version())
                .put("restedEdition", review.rested().edition())
                .put("newestVersion", review.newest().version())
                .put("newestEdition", review.newest().edition());
    }
}
