package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.faultbook.diagnosis.home.Readiness;
import org.faultbook.diagnosis.home.Services;

/** Health, readiness, measures and the interface's own description. */
final class HealthRoutes {
    private final Services services;
    private final Measures measures;

    HealthRoutes(Services services, Measures measures) {
        this.services = services;
        this.measures = measures;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/healthz",
                ctx -> JsonBody.write(ctx, JsonNodeFactory.instance.objectNode().put("status", "UP")),
                Rights.ALWAYS);
        routes.get("/readyz", this::readiness, Rights.VISITORS);
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(measures.scrape()),
                Rights.OPERATORS);
        routes.get("/openapi.json", ctx -> JsonBody.write(ctx, OpenApi.document()), Rights.SIGNED_IN);
    }

    private void readiness(Context ctx) {
        Readiness readiness = services.readiness();
        ctx.status(readiness.ready() ? 200 : 503);
        JsonBody.write(
                ctx,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("ready", readiness.ready())
                        .put("detail", readiness.detail())
                        .put("storeRevision", readiness.storeRevision())
                        .put("indexRevision", readiness.indexRevision()));
    }
}
