package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.offline.SentOnce;
import org.faultbook.diagnosis.photo.PhotoQuestion;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.render.DiagnosisJson;
import org.faultbook.diagnosis.render.PhotoJson;
import org.faultbook.diagnosis.render.RequestJson;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/recommendations}: asking, and telling what came of it. */
final class RecommendationRoutes {
    private final Services services;
    private final EnginePool pool;
    private final EnginePool pictures;
    private final Measures measures;
    private final OutcomeBook book;

    RecommendationRoutes(Services services, EnginePool pool, EnginePool pictures, Measures measures) {
        this.services = services;
        this.pool = pool;
        this.pictures = pictures;
        this.measures = measures;
        this.book = new OutcomeBook(services);
    }

    void register(RoutesConfig routes) {
        routes.post("/api/v1/recommendations", this::recommend, Rights.SIGNED_IN);
        routes.post("/api/v1/recommendations/{requestId}/outcomes", this::outcome, Rights.SIGNED_IN);
    }

    private void recommend(Context ctx) throws Exception {
        if (PhotoUpload.isOne(ctx)) {
            recommendByPhoto(ctx);
            return;
        }
        DiagnosisRequest request = RequestJson.read(JsonBody.read(ctx));
        Diagnosis diagnosis = diagnose(ctx, request, IdempotencyKey.of(ctx));
        measures.answered(diagnosis);
        Language asked = request.language();
        Language language = asked != null ? asked : diagnosis.understood().language();
        JsonBody.write(ctx, DiagnosisJson.response(diagnosis, language));
    }

    private void recommendByPhoto(Context ctx) throws Exception {
        PhotoUpload upload = PhotoUpload.of(ctx);
        PhotoReading photo = pictures.call(() -> services.readPhoto(upload.image()));
        if (photo.isEmpty()) {
            throw new PhotoUpload.NoTextException();
        }
        DiagnosisRequest request = PhotoQuestion.of(upload.request(), photo);
        Diagnosis diagnosis = diagnose(ctx, request, IdempotencyKey.of(ctx));
        measures.answered(diagnosis);
        Language asked = request.language();
        Language language = asked != null ? asked : diagnosis.understood().language();
        JsonBody.write(ctx, PhotoJson.with(DiagnosisJson.response(diagnosis, language), photo));
    }

    private Diagnosis diagnose(Context ctx, DiagnosisRequest request, @Nullable SentOnce once) throws Exception {
        Visitor visitor = Visitor.of(ctx);
        DiagnosisRequest allowed = visitor.within(request);
        if (once == null) {
            return pool.call(() -> services.diagnoser(visitor.actor()).diagnose(allowed));
        }
        String id = once.idFor(visitor.actor());
        return pool.call(() -> {
            Diagnosis diagnosis = services.diagnoser(visitor.actor(), id).diagnose(allowed);
            boolean same = services.store()
                    .recommendations()
                    .find(id)
                    .map(r -> r.query().equals(diagnosis.understood().masked()))
                    .orElse(true);
            if (!same) {
                throw IdempotencyKey.usedBefore();
            }
            return diagnosis;
        });
    }

    private void outcome(Context ctx) throws Exception {
        OutcomeReport report = OutcomeReport.read(JsonBody.read(ctx));
        String requestId = ctx.pathParam("requestId");
        Visitor visitor = Visitor.of(ctx);
        SentOnce once = IdempotencyKey.of(ctx);
        Outcome kept = pool.call(() -> book.keep(report, requestId, visitor, once));
        ctx.status(201);
        JsonBody.write(ctx, OutcomeReport.json(kept));
    }
}
