package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.ManualJson;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.port.ManualStore;
import org.jspecify.annotations.Nullable;

/** Manuals by list, their original files, and cases that rest on an edition that no longer answers. */
final class ManualRoutes {
    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;
    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Services services;
    private final EnginePool pool;

    ManualRoutes(Services services, EnginePool pool) {
        this.services = services;
        this.pool = pool;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/v1/manuals", this::list, Rights.STAFF);
        routes.get("/api/v1/manuals/{manualId}/versions/{version}", this::file, Rights.STAFF);
        routes.get("/api/v1/manual-reviews", this::reviews, Rights.CURATORS);
    }

    private void list(Context ctx) throws Exception {
        QueryFields query = new QueryFields(ctx);
        int limit = query.number("limit", PAGE, 1, MAX_PAGE);
        query.check();
        ObjectNode json = pool.call(() -> page(ctx.queryParam("after"), limit));
        JsonBody.write(ctx, json);
    }

    private ObjectNode page(@Nullable String after, int limit) {
        ManualStore manuals = services.store().manuals();
        List<Manual> found = manuals.list(after, limit + 1);
        List<Manual> shown = found.subList(0, Math.min(limit, found.size()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("manuals");
        shown.forEach(manual -> array.add(ManualJson.of(manual, manuals)));
        return json.put("next", found.size() > limit ? shown.getLast().id() : null);
    }

    private void reviews(Context ctx) throws Exception {
        QueryFields query = new QueryFields(ctx);
        int limit = query.number("limit", PAGE, 1, MAX_PAGE);
        query.check();
        List<SupersededCase> found = pool.call(() -> services.store().manuals().restingOnOldEdition(limit));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("reviews");
        found.forEach(review -> array.add(ManualJson.of(review)));
        JsonBody.write(ctx, json);
    }

    /** What a manual holds is anybody's: it is shown where a viewer reads it as data, and never runs as a page of ours. */
    private void file(Context ctx) throws Exception {
        String id = ctx.pathParam("manualId");
        String version = ctx.pathParam("version");
        ManualStore.Original original = pool.call(() -> original(id, version));
        InputStream in =
                new BufferedInputStream(pool.call(() -> original.content().open()));
        in.mark(OriginalType.MAGIC);
        OriginalType type = OriginalType.of(in.readNBytes(OriginalType.MAGIC));
        in.reset();
        // its length is told, and viewers ask for parts of it
        ctx.disableCompression();
        ctx.header("Content-Security-Policy", POLICY)
                .header("Content-Disposition", type.disposition(original.name()))
                .header("Content-Length", Long.toString(original.bytes()))
                .contentType(type.mediaType())
                .result(in);
    }

    private ManualStore.Original original(String id, String version) {
        Optional<ManualStore.Original> found = version.matches("\\d{1,9}")
                ? services.store().manuals().original(id, Integer.parseInt(version))
                : Optional.empty();
        return found.orElseThrow(() -> new UnknownIdException("manual", id + " " + version));
    }
}
