package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.ask.QuestionsPage;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/** Questions that were asked about tickets: what is out is listed and can be taken back. */
final class QuestionsPages {
    private static final int MAX_BACK = 2_000;
    private static final int ROWS = 50;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Clock clock;

    QuestionsPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(QuestionsPage.PATH, this::list, Rights.CURATORS);
        routes.post(QuestionsPage.PATH + "/{number}/withdraw", this::withdraw, Rights.CURATORS);
    }

    private void list(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        int from = Pages.number(ctx.queryParam("before"), 0, Integer.MAX_VALUE);
        PageLink here = PageLink.to(QuestionsPage.PATH).and("before", from == 0 ? null : from);
        String title = new QuestionWords(words.language()).say("questions.title");
        PageFrame frame = pages.frame(ctx, words, Area.REVIEW, title, here);
        pages.show(ctx, "ask/questions.jte", pool.call(() -> questions(frame, from == 0 ? null : Long.valueOf(from))));
    }

    private QuestionsPage questions(PageFrame frame, @Nullable Long before) {
        Store store = services.store();
        List<CaseQuestion> found = store.questions().newest(ROWS + 1, before);
        List<CaseQuestion> shown = found.stream().limit(ROWS).toList();
        return new QuestionsPage(
                frame,
                shown,
                store.cases()
                        .findAll(shown.stream()
                                .map(CaseQuestion::caseId)
                                .distinct()
                                .toList()),
                AskedEngineers.names(services, shown),
                clock.instant(),
                found.size() > ROWS);
    }

    private void withdraw(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        long id = Pages.number(ctx.pathParam("number"), 0, Integer.MAX_VALUE);
        String told = ReturnPath.safe(Pages.formField(ctx, "back", MAX_BACK));
        Change change = new Change(
                Visitor.of(ctx).actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new QuestionWords(words.language()).say("withdraw.reason"));
        boolean known = pool.call(() -> {
            // one that was answered or withdrawn meanwhile is shown as it is
            boolean there = services.store().questions().find(id).isPresent();
            return services.store().questions().withdraw(id, change) || there;
        });
        if (!known) {
            throw new UnknownIdException("question", Long.toString(id));
        }
        ctx.redirect(told.equals(ReturnPath.HOME) ? QuestionsPage.PATH : told, HttpStatus.SEE_OTHER);
    }
}
