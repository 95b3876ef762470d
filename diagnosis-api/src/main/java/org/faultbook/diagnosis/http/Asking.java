package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Asks for a page: where no answer can be had, the page says why. */
final class Asking {
    private final Services services;
    private final EnginePool pool;
    private final Measures measures;

    Asking(Services services, EnginePool pool, Measures measures) {
        this.services = services;
        this.pool = pool;
        this.measures = measures;
    }

    /** One of the two is null. */
    record Asked(@Nullable Diagnosis diagnosis, @Nullable String trouble) {}

    Asked ask(Context ctx, DiagnosisRequest request, Language language) throws Exception {
        Visitor visitor = Visitor.of(ctx);
        Wording words = Wording.of(Problem.class, language);
        try {
            Diagnosis diagnosis =
                    pool.call(() -> services.diagnoser(visitor.actor()).diagnose(visitor.within(request)));
            measures.answered(diagnosis);
            return new Asked(diagnosis, null);
        } catch (EnginePool.BusyException e) {
            ctx.status(503).header("Retry-After", "1");
            return new Asked(null, words.say("detail.busy"));
        } catch (StoreException e) {
            ctx.status(503);
            return new Asked(null, words.say("detail.store." + e.reason().name()));
        }
    }
}
