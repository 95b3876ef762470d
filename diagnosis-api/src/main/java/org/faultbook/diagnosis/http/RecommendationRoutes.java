package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.offline.SentOnce;
import org.faultbook.diagnosis.photo.PhotoQuestion;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.render.DiagnosisJson;
import org.faultbook.diagnosis.render.PhotoJson;
import org.faultbook.diagnosis.render.RequestJson;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/recommendations}: asking, and telling what came of it. */
final class RecommendationRoutes {
    private final Services services;
    private final EnginePool pool;
    private final Measures measures;

    RecommendationRoutes(Services services, EnginePool pool, Measures measures) {
        this.services = services;
        this.pool = pool;
        this.measures = measures;
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
        PhotoReading photo = pool.call(() -> services.readPhoto(upload.image()));
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
        @Nullable SentOnce once = IdempotencyKey.of(ctx);
        Instant at = once == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : once.at();
        Outcome kept = pool.call(() -> {
            Recommendation asked = OwnAnswers.check(services.store().recommendations(), requestId, visitor);
            Outcome outcome = report.offline()
                    ? report.read(asked, offlineCase(report.caseId(), visitor), services::mask, visitor.actor(), at)
                    : report.about(asked, services::mask, visitor.actor(), at);
            return once == null ? append(outcome) : services.store().transact(() -> appendOnce(outcome));
        });
        ctx.status(201);
        JsonBody.write(ctx, OutcomeReport.json(kept));
    }

    private Outcome append(Outcome outcome) {
        services.store().outcomes().append(outcome);
        return outcome;
    }

    /** What was told with the key before is the answer again; something else told with it is refused. */
    private Outcome appendOnce(Outcome outcome) {
        Optional<Outcome> before = services.store().outcomes().ofRequest(outcome.requestId()).stream()
                .filter(o -> o.at().equals(outcome.at()) && o.actor().equals(outcome.actor()))
                .findFirst();
        if (before.isEmpty()) {
            return append(outcome);
        }
        if (!OutcomeReport.sameTold(before.get(), outcome)) {
            throw IdempotencyKey.usedBefore();
        }
        return before.get();
    }

    /** A case read in a pack: one that was merged since is the case that answers for it. */
    private @Nullable FaultCase offlineCase(String caseId, Visitor visitor) {
        CaseStore cases = services.store().cases();
        return cases.find(caseId)
                .or(() -> cases.successor(caseId).flatMap(cases::find))
                .filter(visitor::sees)
                .orElse(null);
    }
}
