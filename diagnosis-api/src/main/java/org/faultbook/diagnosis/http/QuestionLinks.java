package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faultbook.diagnosis.account.RandomToken;
import org.faultbook.diagnosis.ask.LinkPage;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.ask.TypedLine;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Questions as whoever holds their link sees and answers them, without an account. Opening a link changes nothing: chats open links
 * to preview them.
 */
final class QuestionLinks {
    private static final String LINK = LinkPage.PATH + "{token}";
    private static final int MAX_TOKEN = 64;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Clock clock;

    QuestionLinks(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(LINK, ctx -> show(ctx, find(ctx), null), Rights.VISITORS);
        routes.post(LINK, this::answer, Rights.VISITORS);
    }

    /** The question where it can be answered or was; one about a case that is no more is none. */
    private @Nullable CaseQuestion find(Context ctx) throws Exception {
        String token = ctx.pathParam("token");
        if (token.length() > MAX_TOKEN) {
            return null;
        }
        return pool.call(() -> {
            Store store = services.store();
            Optional<CaseQuestion> found = store.questions()
                    .byToken(RandomToken.hash(token))
                    .filter(q -> clock.instant().isBefore(q.expires()) && q.withdrawn() == null)
                    .filter(q -> store.cases().find(q.caseId()).isPresent()
                            || store.cases().successor(q.caseId()).isPresent());
            return found.orElse(null);
        });
    }

    private void show(Context ctx, @Nullable CaseQuestion question, @Nullable String trouble) {
        PageWords words = pages.words(ctx);
        QuestionWords say = new QuestionWords(words.language());
        boolean answered = question != null && question.answer() != null;
        String title = say.say(question == null ? "link.gone" : answered ? "link.thanks" : "link.title");
        PageLink here = PageLink.to(LinkPage.PATH + PageLink.segment(ctx.pathParam("token")));
        PageFrame frame = pages.frame(ctx, words, Area.DIAGNOSE, title, here);
        if (question == null) {
            ctx.status(HttpStatus.NOT_FOUND);
        }
        ctx.header("X-Robots-Tag", "noindex");
        pages.show(ctx, "ask/link.jte", new LinkPage(frame, answered ? null : question, answered, trouble));
    }

    private void answer(Context ctx) throws Exception {
        CaseQuestion question = find(ctx);
        if (question != null && question.answer() == null) {
            QuestionAnswer answer = read(ctx, question);
            if (answer == null) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, question, new QuestionWords(pages.words(ctx).language()).say("link.empty"));
                return;
            }
            pool.call(() -> services.store().questions().answer(question.id(), answer));
        }
        // whoever was second, or late, sees on the page how the question stands
        String to = LinkPage.PATH + PageLink.segment(ctx.pathParam("token"));
        ctx.redirect(
                PageLink.to(to)
                        .and(PageLink.LANGUAGE, PageLanguage.of(ctx).code())
                        .toString(),
                HttpStatus.SEE_OTHER);
    }

    /** Null where nothing was chosen and nothing typed. */
    private @Nullable QuestionAnswer read(Context ctx, CaseQuestion question) {
        int option = Pages.number(
                ctx.formParam("option"),
                QuestionAnswer.SOMETHING_ELSE,
                question.text().options().size());
        String text = services.mask(TypedLine.of(Pages.formField(ctx, "text", LinkPage.MOST)));
        boolean chosen = option >= 0 && option < question.text().options().size();
        return !chosen && text.isBlank()
                ? null
                : new QuestionAnswer(
                        chosen ? option : QuestionAnswer.SOMETHING_ELSE,
                        chosen ? "" : text,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
