package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        routes.get("/api/v1/cases", this::list, Rights.SIGNED_IN);
        routes.get("/api/v1/cases/{caseId}", this::one, Rights.SIGNED_IN);
        routes.get("/api/v1/cases/{caseId}/versions", this::versions, Rights.STAFF);
        routes.get("/api/v1/search", this::search, Rights.SIGNED_IN);
        routes.get("/api/v1/case-reviews", this::reviews, Rights.CURATORS);
    }

    private void list(Context ctx) throws Exception {
        QueryFields query = new QueryFields(ctx);
        int limit = query.number("limit", PAGE, 1, MAX_PAGE);
        query.check();
        Visitor visitor = Visitor.of(ctx);
        ObjectNode json = pool.call(() -> page(ctx.queryParam("after"), limit, visitor));
        JsonBody.write(ctx, json);
    }

    /** Cases that a visitor does not see are passed over, and none of them is named as the next. */
    private ObjectNode page(@org.jspecify.annotations.Nullable String after, int limit, Visitor visitor) {
        CaseStore cases = services.store().cases();
        List<FaultCase> seen = new ArrayList<>();
        String last = after;
        boolean more = true;
        while (more && seen.size() <= limit) {
            List<String> ids = cases.list(last, limit + 1);
            Map<String, FaultCase> found = cases.findAll(ids);
            ids.stream()
                    .map(found::get)
                    .filter(c -> c != null && visitor.sees(c))
                    .forEach(seen::add);
            more = ids.size() > limit;
            last = ids.isEmpty() ? last : ids.getLast();
        }
        List<FaultCase> shown = seen.subList(0, Math.min(limit, seen.size()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("cases");
        shown.forEach(c -> array.add(CaseJson.of(c, services.store().manuals())));
        return json.put("next", seen.size() > limit ? shown.getLast().id() : null);
    }

    private void one(Context ctx) throws Exception {
        String id = ctx.pathParam("caseId");
        Visitor visitor = Visitor.of(ctx);
        FaultCase faultCase = pool.call(() -> services.store()
                .cases()
                .find(id)
                .filter(visitor::sees)
                .orElseThrow(() -> new UnknownIdException("case", id)));
        ctx.header("ETag", SeenVersion.tag(faultCase.newestVersion()));
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
        Visitor visitor = Visitor.of(ctx);
        List<FoundCase> found = pool.call(() -> services.search(text, visitor.within(SearchFilter.ANSWERING), limit));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode results = json.putArray("results");
        for (FoundCase hit : found) {
            if (!visitor.sees(hit.faultCase())) {
                // it was meant for partners when the index was read
                continue;
            }
            ObjectNode node = results.addObject().put("score", hit.score());
            node.set("case", CaseJson.of(hit.faultCase(), services.store().manuals()));
            node.set("explanation", DiagnosisJson.explanation(hit.explanation()));
        }
        JsonBody.write(ctx, json);
    }
}
