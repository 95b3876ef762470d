package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.CaseJson;
import org.faultbook.diagnosis.render.DiagnosisJson;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.search.SearchFilter;

/** Fault cases by list, by id, by version and by search. */
final class CaseRoutes {
    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;
    private static final int MAX_FOUND = 100;

    private final Services services;
    private final EnginePool pool;

    CaseRoutes(Services services, EnginePool pool) {
        this.services = services;
        this.pool = pool;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/v1/cases", this::list);
        routes.get("/api/v1/cases/{caseId}", this::one);
        routes.get("/api/v1/cases/{caseId}/versions", this::versions);
        routes.get("/api/v1/search", this::search);
        routes.get("/api/v1/case-reviews", this::reviews);
    }

    private void list(Context ctx) throws Exception {
        QueryFields query = new QueryFields(ctx);
        int limit = query.number("limit", PAGE, 1, MAX_PAGE);
        query.check();
        ObjectNode json = pool.call(() -> page(ctx.queryParam("after"), limit));
        JsonBody.write(ctx, json);
    }

    private ObjectNode page(@org.jspecify.annotations.Nullable String after, int limit) {
        CaseStore cases = services.store().cases();
        List<String> ids = cases.list(after, limit + 1);
        List<String> shown = ids.subList(0, Math.min(limit, ids.size()));
        var found = cases.findAll(shown);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("cases");
        for (String id : shown) {
            FaultCase faultCase = found.get(id);
            if (faultCase != null) {
                array.add(CaseJson.of(faultCase, services.store().manuals()));
            }
        }
        return json.put("next", ids.size() > limit ? shown.getLast() : null);
    }

    private void one(Context ctx) throws Exception {
        String id = ctx.pathParam("caseId");
        FaultCase faultCase = pool.call(
                () -> services.store().cases().find(id).orElseThrow(() -> new UnknownIdException("case", id)));
        JsonBody.write(ctx, CaseJson.of(faultCase, services.store().manuals()));
    }

    private void versions(Context ctx) throws Exception {
        String id = ctx.pathParam("caseId");
        List<CaseVersion> versions = pool.call(() -> services.store().cases().versions(id));
        if (versions.isEmpty()) {
            throw new UnknownIdException("case", id);
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("versions");
        versions.forEach(
                version -> array.add(CaseJson.of(version, services.store().manuals())));
        JsonBody.write(ctx, json);
    }

    private void reviews(Context ctx) throws Exception {
        QueryFields query = new QueryFields(ctx);
        int limit = query.number("limit", PAGE, 1, MAX_PAGE);
        query.check();
        CaseReviews page = pool.call(() -> services.caseReviews(ctx.queryParam("after"), limit));
        JsonBody.write(ctx, CaseJson.of(page));
    }

    private void search(Context ctx) throws Exception {
        QueryFields query = new QueryFields(ctx);
        String text = query.text("q");
        int limit = query.number("limit", 10, 1, MAX_FOUND);
        query.check();
        List<FoundCase> found = pool.call(() -> services.search(text, SearchFilter.ANSWERING, limit));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode results = json.putArray("results");
        for (FoundCase hit : found) {
            ObjectNode node = results.addObject().put("score", hit.score());
            node.set("case", CaseJson.of(hit.faultCase(), services.store().manuals()));
            node.set("explanation", DiagnosisJson.explanation(hit.explanation()));
        }
        JsonBody.write(ctx, json);
    }
}
