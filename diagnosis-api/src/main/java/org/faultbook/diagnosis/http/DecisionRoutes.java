package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.RequestFields;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.jspecify.annotations.Nullable;

/** Setting the state of cases, merging them and taking acts back over the interface, by the same rules as on the pages. */
final class DecisionRoutes {
    private static final int MOST = 100;

    private final Services services;
    private final EnginePool pool;
    private final CurationJson curation;
    private final Decisions decisions;

    DecisionRoutes(Services services, EnginePool pool, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.curation = new CurationJson(services, clock);
        this.decisions = new Decisions(services.store(), new LevelOne());
    }

    void register(RoutesConfig routes) {
        routes.post("/api/v1/cases/{caseId}/transitions", this::transition, Rights.CURATORS);
        routes.post("/api/v1/cases/{caseId}/merges", this::merge, Rights.CURATORS);
        routes.post("/api/v1/acts/{act}/undo", this::undo, Rights.CURATORS);
    }

    private void transition(Context ctx) throws Exception {
        String caseId = ctx.pathParam("caseId");
        JsonNode json = JsonBody.read(ctx);
        CurationJson.refuseOther(json);
        RequestFields fields = new RequestFields();
        SeenVersion seen = SeenVersion.of(ctx, json, fields);
        String reason = curation.reason(json, fields);
        @Nullable
        Confidence confidence = fields.value(
                fields.text(json, "", "confidence"),
                "confidence",
                "WORK_IN_PROGRESS, NOT_VALIDATED, VALIDATED, ARCHIVED",
                Confidence::valueOf);
        @Nullable
        Audience audience = fields.value(
                fields.text(json, "", "audience"), "audience", "INTERNAL, PARTNER, CUSTOMER", Audience::valueOf);
        if (!json.has("confidence") && !json.has("audience")) {
            fields.wrong("confidence", "缺少此项", "is missing");
        }
        fields.check();
        pool.call(() -> {
            NewestCase newest = curation.newest(caseId);
            seen.check(newest, services.store().manuals());
            Decisions.Done done = guarded(seen, caseId, () -> set(ctx, newest, confidence, audience, reason));
            List<CurationAct> acts = Stream.concat(done.published().stream(), done.checked().stream())
                    .toList();
            FaultCase now = curation.find(caseId);
            ObjectNode answer = curation.done(acts, now)
                    .put("needsSecondPerson", !done.waiting().isEmpty());
            curation.write(ctx, now, answer);
            return caseId;
        });
    }

    private Decisions.Done set(
            Context ctx,
            NewestCase newest,
            @Nullable Confidence confidence,
            @Nullable Audience audience,
            @Nullable String reason) {
        FaultCase c = newest.faultCase();
        ArticleState wanted = new ArticleState(
                Objects.requireNonNullElse(confidence, c.state().confidence()),
                Objects.requireNonNullElse(audience, c.state().audience()));
        // setting a published case with a pending edit publishes that edit
        boolean publishes = wanted.confidence() == Confidence.VALIDATED
                && (c.state().confidence() != Confidence.VALIDATED || c.pendingVersion() != null);
        if (publishes) {
            return decisions.publish(
                    List.of(newest.seen()),
                    wanted.audience(),
                    curation.change(ctx, reason, "publish"),
                    curation.change(ctx, reason, "checked"));
        }
        Change change = curation.change(ctx, reason, wanted.confidence() == Confidence.ARCHIVED ? "retire" : "state");
        CurationAct act = services.store().curation().transitionAll(List.of(newest.seen()), wanted, change);
        return new Decisions.Done(List.of(act), List.of(), List.of());
    }

    private void merge(Context ctx) throws Exception {
        String caseId = ctx.pathParam("caseId");
        JsonNode json = JsonBody.read(ctx);
        CurationJson.refuseOther(json);
        RequestFields fields = new RequestFields();
        SeenVersion seen = SeenVersion.of(ctx, json, fields);
        String reason = curation.reason(json, fields);
        List<SeenCase> from = from(json, fields);
        fields.check();
        pool.call(() -> {
            NewestCase into = curation.newest(caseId);
            seen.check(into, services.store().manuals());
            from.forEach(f -> {
                NewestCase newest = curation.newest(f.caseId());
                new SeenVersion(f.version(), false)
                        .check(newest, services.store().manuals());
            });
            Change change = curation.change(ctx, reason, "merge");
            List<CurationAct> acts = guarded(
                    seen,
                    caseId,
                    () -> services.store()
                            .transact(() -> from.stream()
                                    .map(f -> services.store().curation().merge(f, into.seen(), change))
                                    .toList()));
            FaultCase now = curation.find(caseId);
            curation.write(ctx, now, curation.done(acts, now));
            return caseId;
        });
    }

    private static List<SeenCase> from(JsonNode json, RequestFields fields) {
        List<JsonNode> all = fields.array(json, "", "from");
        if (all.isEmpty() || all.size() > MOST) {
            fields.wrong("from", "应有 1 到 " + MOST + " 项", "must have 1 to " + MOST + " elements");
            return List.of();
        }
        List<SeenCase> from = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String at = "from[" + i + "].";
            @Nullable String id = fields.text(all.get(i), at, "caseId");
            @Nullable Integer version = fields.number(all.get(i), at, 1, Integer.MAX_VALUE, "version");
            if (id == null || version == null) {
                fields.wrong(at + (id == null ? "caseId" : "version"), "缺少此项", "is missing");
            } else {
                from.add(new SeenCase(id, version));
            }
        }
        return from.stream().distinct().toList();
    }

    private void undo(Context ctx) throws Exception {
        String id = ctx.pathParam("act");
        JsonNode json = JsonBody.read(ctx);
        CurationJson.refuseOther(json);
        RequestFields fields = new RequestFields();
        String reason = curation.reason(json, fields);
        fields.check();
        long act = Pages.number(id, 0, Integer.MAX_VALUE);
        ObjectNode undone = pool.call(() -> {
            if (services.store().curation().find(act).isEmpty()) {
                throw new UnknownIdException("act", id);
            }
            return CurationJson.act(services.store().curation().undo(act, curation.change(ctx, reason, "undo")));
        });
        JsonBody.write(ctx, undone);
    }

    private interface Act<T> {
        T done();
    }

    /** What somebody else changed between reading and writing is told as what stands now. */
    private <T> T guarded(SeenVersion seen, String caseId, Act<T> act) {
        try {
            return act.done();
        } catch (CaseStore.ConflictException e) {
            throw seen.stale(curation.newest(caseId), services.store().manuals());
        } catch (NoSuchElementException e) {
            throw CurationJson.gone(caseId, e);
        }
    }
}
