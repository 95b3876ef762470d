package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.faultbook.diagnosis.closing.ClosingRequest;
import org.faultbook.diagnosis.closing.ClosingText;
import org.faultbook.diagnosis.closing.UnaskedAnswerException;
import org.faultbook.diagnosis.home.SafetyReviews;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.ClosingTextJson;
import org.faultbook.diagnosis.render.HealthJson;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** What is asked about tickets: the text that closes one, and those the safety officer has to look at. */
final class TicketRoutes {
    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;

    private final Services services;
    private final EnginePool pool;

    TicketRoutes(Services services, EnginePool pool) {
        this.services = services;
        this.pool = pool;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/v1/tickets/closing-text", this::closingText, Rights.SIGNED_IN);
        routes.get("/api/v1/safety-reviews", this::safetyReviews, Rights.CURATORS);
    }

    private void closingText(Context ctx) throws Exception {
        ClosingRequest request = ClosingTextJson.read(JsonBody.read(ctx));
        Visitor visitor = Visitor.of(ctx);
        ClosingText closing;
        try {
            closing = pool.call(() -> {
                if (request.requestId() != null) {
                    OwnAnswers.check(services.store().recommendations(), request.requestId(), visitor);
                }
                return services.closingText(request);
            });
        } catch (UnaskedAnswerException e) {
            throw ClosingTextJson.unasked(e);
        } catch (NoSuchElementException e) {
            throw new UnknownIdException("recommendation", Objects.requireNonNullElse(request.requestId(), ""));
        }
        JsonBody.write(ctx, ClosingTextJson.of(closing));
    }

    private void safetyReviews(Context ctx) throws Exception {
        QueryFields query = new QueryFields(ctx);
        int limit = query.number("limit", PAGE, 1, MAX_PAGE);
        TicketKey after = after(ctx.queryParam("after"), query);
        query.check();
        SafetyReviews page = pool.call(() -> services.safetyReviews(after, limit));
        JsonBody.write(ctx, HealthJson.of(page));
    }

    private static @Nullable TicketKey after(@Nullable String id, QueryFields query) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return TicketKey.parse(id);
        } catch (IllegalArgumentException e) {
            query.wrong("after", "应为上一页给出的 next", "must be the next of the page before");
            return null;
        }
    }
}
