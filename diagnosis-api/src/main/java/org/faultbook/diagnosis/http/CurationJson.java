package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.diagnosis.desk.DeskPage;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.CaseJson;
import org.faultbook.diagnosis.render.RequestFields;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.jspecify.annotations.Nullable;

/** What the routes of curation have in common: cases that have to be there, who changes them and why, what is answered. */
final class CurationJson {
    private static final int MAX_REASON = 500;

    private final Services services;
    private final Clock clock;

    CurationJson(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    static void refuseOther(JsonNode json) {
        if (!json.isObject()) {
            RequestFields fields = new RequestFields();
            fields.wrong("", "应为 JSON 对象", "must be a JSON object");
            fields.check();
        }
    }

    NewestCase newest(String caseId) {
        return NewestCase.of(services.store().cases(), find(caseId));
    }

    FaultCase find(String caseId) {
        return services.store().cases().find(caseId).orElseThrow(() -> new UnknownIdException("case", caseId));
    }

    /** A reason that is too long is refused; where none is given stands what was done. */
    @Nullable
    String reason(JsonNode json, RequestFields fields) {
        @Nullable String reason = fields.text(json, "", "reason");
        if (reason != null && reason.length() > MAX_REASON) {
            fields.wrong("reason", "最多 " + MAX_REASON + " 个字", "has at most " + MAX_REASON + " characters");
        }
        return reason;
    }

    /** @param what names the reason that stands where none was given */
    Change change(Context ctx, @Nullable String reason, String what) {
        return new Change(
                Visitor.of(ctx).actor(),
                clock.instant(),
                reason == null
                        ? Wording.of(DeskPage.class, RequestLanguage.of(ctx)).say("reason." + what)
                        : services.mask(reason.strip()));
    }

    /** Answers with a case and the version that the next act has to have seen. */
    void write(Context ctx, FaultCase c, ObjectNode json) {
        ctx.header("ETag", SeenVersion.tag(c.newestVersion()));
        JsonBody.write(ctx, json);
    }

    ObjectNode json(FaultCase c) {
        return CaseJson.of(c, services.store().manuals());
    }

    /** The acts that were done, and the case as it is now. */
    ObjectNode done(List<CurationAct> acts, FaultCase c) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("acts");
        acts.forEach(act -> array.add(act(act)));
        json.set("case", json(c));
        return json;
    }

    static ObjectNode act(CurationAct act) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", act.id())
                .put("kind", act.kind().name());
        ArrayNode cases = json.putArray("cases");
        act.cases().forEach(c -> cases.addObject().put("caseId", c.caseId()).put("version", c.versionAfter()));
        json.putObject("change")
                .put("actor", act.change().actor().id())
                .put("at", act.change().at().toString())
                .put("reason", act.change().reason());
        return json.put("undoes", act.undoes()).put("undoneBy", act.undoneBy());
    }

    /** What the store says is gone was there a moment ago. */
    static UnknownIdException gone(String caseId, NoSuchElementException e) {
        UnknownIdException gone = new UnknownIdException("case", caseId);
        gone.initCause(e);
        return gone;
    }
}
