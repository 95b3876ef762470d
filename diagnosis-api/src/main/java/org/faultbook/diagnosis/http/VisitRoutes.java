package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.RequestFields;
import org.faultbook.diagnosis.visit.ClosingPage;
import org.faultbook.diagnosis.visit.SealedNotices;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.safety.SafetyConfirmation;
import org.jspecify.annotations.Nullable;

/** What an engineer presses on a visit: how a fix went, and that the safety notices were read. */
final class VisitRoutes {
    /** One word of all causes that were shown: it was none of them. */
    private static final String NONE = "NONE";
    /** It was not this cause. */
    private static final String OTHER = "OTHER";

    private static final int MAX_NOTICES = 40;
    private static final int MAX_TRIED = 400;

    private final Services services;
    private final EnginePool pool;
    private final Forms forms;
    private final Clock clock;
    private final OutcomeBook book;

    VisitRoutes(Services services, EnginePool pool, Forms forms, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.forms = forms;
        this.clock = clock;
        this.book = new OutcomeBook(services);
    }

    void register(RoutesConfig routes) {
        routes.post("/outcome", this::outcome, Rights.SIGNED_IN);
        routes.post("/safety", this::safety, Rights.SIGNED_IN);
    }

    private void outcome(Context ctx) throws Exception {
        String requestId = Pages.formField(ctx, "request", Visits.MAX_FIELD);
        String pressed = Pages.formField(ctx, "outcome", Visits.MAX_FIELD).toUpperCase(Locale.ROOT);
        String tried = Pages.formField(ctx, "tried", MAX_TRIED);
        Visitor visitor = Visitor.of(ctx);
        pool.call(() -> {
            List<OutcomeReport> reports = pressed.equals(NONE)
                    ? noneOf(OwnAnswers.check(services.store().recommendations(), requestId, visitor))
                    : List.of(report(tried, pressed));
            book.keepOnce(reports, requestId, visitor);
            return requestId;
        });
        Visit visit = Visits.ofForm(ctx).telling(requestId);
        send(ctx, visit.to(ClosingPage.PATH), "");
    }

    /** @param tried the case, and behind a stroke the fix where one was tried */
    private static OutcomeReport report(String tried, String pressed) {
        int stroke = tried.indexOf('|');
        String caseId = stroke < 0 ? tried : tried.substring(0, stroke);
        @Nullable String fixId = stroke < 0 || pressed.equals(OTHER) ? null : tried.substring(stroke + 1);
        RequestFields fields = new RequestFields();
        @Nullable
        OutcomeKind kind = fields.value(
                pressed.equals(OTHER) ? OutcomeKind.NOT_FIXED.name() : pressed,
                "outcome",
                "FIXED, NOT_FIXED, OTHER, NONE",
                OutcomeKind::valueOf);
        if (kind == null) {
            fields.wrong("outcome", "缺少此项", "is missing");
        }
        fields.check();
        return told(caseId, fixId, kind == null ? OutcomeKind.NOT_TRIED : kind);
    }

    private static OutcomeReport told(String caseId, @Nullable String fixId, OutcomeKind kind) {
        return new OutcomeReport(caseId, fixId, kind, OutcomeSource.TAP, null, null, false);
    }

    private static List<OutcomeReport> noneOf(Recommendation shown) {
        return shown.shown().stream()
                .map(s -> told(s.caseId(), null, OutcomeKind.NOT_FIXED))
                .toList();
    }

    /** The seal is the confirmation's id: pressed twice it is one, and nobody can make one up. */
    private void safety(Context ctx) throws Exception {
        String requestId = Pages.formField(ctx, "request", Visits.MAX_FIELD);
        List<String> sent = ctx.formParams("notice").stream().limit(MAX_NOTICES).toList();
        SealedNotices notices = SealedNotices.sent(requestId, sent);
        String seal = Pages.formField(ctx, "seal", Visits.MAX_FIELD);
        if (notices.notices().isEmpty() || !forms.isSealed(ctx, notices.text(), seal)) {
            throw new RefusedException(Problem.Kind.FORBIDDEN, "form.stale");
        }
        SafetyConfirmation read = new SafetyConfirmation(
                seal,
                requestId,
                Visitor.of(ctx).actor(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                notices.notices());
        pool.call(() -> services.store().transact(() -> {
            if (services.store().safety().find(seal).isEmpty()) {
                services.store().safety().append(read);
            }
            return seal;
        }));
        send(ctx, Visits.ofForm(ctx).reading(seal).link(), "#safety");
    }

    private static void send(Context ctx, PageLink link, String place) {
        String language = PageLanguage.of(ctx).code();
        ctx.redirect(link.first(PageLink.LANGUAGE, language) + place, HttpStatus.SEE_OTHER);
    }
}
