package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.gap.AnsweredNotice;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/** The page: a symptom typed, the answer read. Rendered here, without scripts. */
final class PageRoutes {
    private static final int MAX_QUESTION = 2000;
    private static final int MAX_FIELD = 80;
    private static final int MAX_ANSWERS = 12;
    private static final int MAX_ANSWER = 300;
    private static final int CAUSES = 5;

    private final Services services;
    private final EnginePool pool;
    private final Measures measures;
    private final Pages pages;
    private final List<EquipmentClass> families;

    PageRoutes(Services services, EnginePool pool, Measures measures, Pages pages) {
        this.services = services;
        this.pool = pool;
        this.measures = measures;
        this.pages = pages;
        this.families = services.taxonomy().classes();
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::page, Rights.SIGNED_IN);
    }

    private void page(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        Visitor visitor = Visitor.of(ctx);
        Language language = words.language();
        var question = new AnswerPage.PageQuestion(
                Pages.field(ctx, "q", MAX_QUESTION),
                Pages.field(ctx, "type", MAX_FIELD),
                Pages.field(ctx, "model", MAX_FIELD),
                Pages.field(ctx, "serial", MAX_FIELD),
                answers(ctx));
        Diagnosis diagnosis = null;
        String trouble = null;
        if (!question.text().isEmpty()) {
            try {
                diagnosis = pool.call(() ->
                        services.diagnoser(visitor.actor()).diagnose(visitor.within(request(question, language))));
                measures.answered(diagnosis);
            } catch (EnginePool.BusyException e) {
                ctx.status(503).header("Retry-After", "1");
                trouble = Wording.of(Problem.class, language).say("detail.busy");
            } catch (StoreException e) {
                ctx.status(503);
                trouble = Wording.of(Problem.class, language)
                        .say("detail.store." + e.reason().name());
            }
        }
        String title = question.text().isEmpty() ? words.say("nav", Area.DIAGNOSE) : question.text();
        PageFrame frame = pages.frame(ctx, words, Area.DIAGNOSE, title, question.link());
        List<AnsweredNotice> notices = question.text().isEmpty() ? notices(visitor) : List.of();
        pages.show(
                ctx,
                "page.jte",
                new AnswerPage(frame, question, families, pages.scopes(), diagnosis, trouble, notices));
    }

    /** What a reader asked before and has an answer now; the page does without where the server has no time for it. */
    private List<AnsweredNotice> notices(Visitor visitor) throws Exception {
        try {
            return pool.call(() -> AnsweredNotice.of(services.store(), visitor.actor(), visitor::sees));
        } catch (EnginePool.BusyException e) {
            return List.of();
        }
    }

    private static DiagnosisRequest request(AnswerPage.PageQuestion question, Language language) {
        var equipment = new EquipmentMention(
                blankToNull(question.type()),
                null,
                blankToNull(question.model()),
                blankToNull(question.serial()),
                null,
                null);
        return new DiagnosisRequest(
                question.text(),
                "",
                language,
                equipment,
                List.of(),
                question.answers(),
                SearchFilter.ANSWERING,
                CAUSES);
    }

    private static List<Observation> answers(Context ctx) {
        return ctx.queryParams(AnswerPage.ANSWER).stream()
                .limit(MAX_ANSWERS)
                .filter(a -> a.indexOf(':') > 0 && a.length() <= MAX_ANSWER)
                .map(a -> new Observation(a.substring(0, a.indexOf(':')), a.substring(a.indexOf(':') + 1)))
                .toList();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
