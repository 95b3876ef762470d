package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.desk.ArticleForm;
import org.faultbook.diagnosis.desk.ArticleTrouble;
import org.faultbook.diagnosis.desk.CaseDesk;
import org.faultbook.diagnosis.desk.ConflictPage;
import org.faultbook.diagnosis.desk.EditPage;
import org.faultbook.diagnosis.desk.SourceText;
import org.faultbook.diagnosis.desk.TakenAnswer;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/** Editing a case, and what is shown where somebody else edited it meanwhile. */
final class EditPages {
    private static final int MAX_REASON = 500;

    /** Tickets that stand beside the form. */
    private static final int TICKETS = 5;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final DeskForms forms;
    private final Decisions decisions;

    EditPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.forms = new DeskForms(services, clock);
        this.decisions = new Decisions(services.store(), new LevelOne());
    }

    void register(RoutesConfig routes) {
        routes.get("/cases/{caseId}/edit", this::show, Rights.CURATORS);
        routes.post("/cases/{caseId}/edit", this::save, Rights.CURATORS);
    }

    private NewestCase newest(String caseId) {
        return NewestCase.find(services.store().cases(), caseId);
    }

    private void show(Context ctx) throws Exception {
        try {
            NewestCase newest = pool.call(() -> newest(ctx.pathParam("caseId")));
            ArticleForm form = ArticleForm.of(newest.article());
            CaseQuestion answered = pool.call(() -> answered(ctx, newest.faultCase()));
            show(
                    ctx,
                    newest,
                    answered == null ? form : TakenAnswer.into(form, answered),
                    EditPage.marks(form),
                    answered == null ? "" : reason(pages.words(ctx), answered),
                    List.of());
        } catch (NoSuchElementException e) {
            gone(ctx);
        }
    }

    /** The question whose answer the address takes over; null where it takes none. */
    private @Nullable CaseQuestion answered(Context ctx, FaultCase c) {
        CaseStore cases = services.store().cases();
        return services.store()
                .questions()
                .find(Pages.number(ctx.queryParam(TakenAnswer.FIELD), 0, Integer.MAX_VALUE))
                .filter(q -> q.answer() != null)
                .filter(q -> cases.successor(q.caseId()).orElse(q.caseId()).equals(c.id()))
                .orElse(null);
    }

    private static String reason(PageWords words, CaseQuestion q) {
        QuestionWords asking = new QuestionWords(words.language());
        return Excerpt.of(
                        asking.say(
                                "taken.reason", asking.say("by.link", q.ticket().number()), asking.answer(q)),
                        MAX_REASON - 1)
                .head();
    }

    private void show(
            Context ctx,
            NewestCase newest,
            ArticleForm form,
            List<EditPage.Mark> shown,
            String reason,
            List<String> troubles)
            throws Exception {
        PageWords words = pages.words(ctx);
        String id = newest.faultCase().id();
        List<SourceText> sources = pool.call(() -> CaseCards.sources(
                services.store(), id, services.store().cases().contributions(id, TICKETS), TICKETS, words));
        EditPage page = new EditPage(
                frame(ctx, words, "edit.title"),
                newest.faultCase(),
                newest.version(),
                form.withRoom(),
                shown,
                sources,
                services.taxonomy().classes(),
                reason,
                back(ctx),
                troubles);
        pages.show(ctx, "edit.jte", page);
    }

    private PageFrame frame(Context ctx, PageWords words, String title) {
        PageLink here = PageLink.to(CaseRow.link(ctx.pathParam("caseId")) + "/edit");
        return pages.frame(ctx, words, Area.REVIEW, forms.say(words, title), here);
    }

    private void gone(Context ctx) {
        pages.missing(ctx, Area.CASES, PageLink.to(CaseRow.link(ctx.pathParam("caseId"))), "case");
    }

    private void save(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        String caseId = ctx.pathParam("caseId");
        ArticleFields fields = new ArticleFields(ctx, services::mask);
        String reason = Pages.formField(ctx, "reason", MAX_REASON);
        try {
            NewestCase newest = pool.call(() -> newest(caseId));
            ArticleForm typed = taken(ctx, fields.read(), ArticleForm.of(newest.article()));
            List<String> troubles = pool.call(() -> troubles(words, typed, newest.article()));
            if (!troubles.isEmpty()) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, newest, typed, fields.marks(), reason, troubles);
                return;
            }
            int seen = Pages.number(ctx.formParam("version"), 0, Integer.MAX_VALUE);
            if (seen != newest.version()) {
                conflict(ctx, words, newest, typed, fields.marks(), reason);
                return;
            }
            Article article = typed.toArticle(newest.article(), Visitor.of(ctx).actor());
            PageLink done = pool.call(() -> {
                int edited = services.store()
                        .cases()
                        .edit(caseId, seen, article, forms.change(ctx, words, "edit"))
                        .version();
                return "publish".equals(ctx.formParam("do"))
                        ? published(ctx, words, new SeenCase(caseId, edited))
                        : PageLink.to("");
            });
            String back = back(ctx);
            ctx.redirect(DeskForms.with(back.isEmpty() ? CaseRow.link(caseId) : back, done), HttpStatus.SEE_OTHER);
        } catch (CaseStore.ConflictException e) {
            // between reading and writing
            NewestCase newest = pool.call(() -> newest(caseId));
            conflict(ctx, words, newest, fields.read(), fields.marks(), reason);
        } catch (NoSuchElementException e) {
            gone(ctx);
        }
    }

    /** Where saving leads; blank where no page was named. */
    private static String back(Context ctx) {
        String named = OwnPages.mayChange(ctx) ? ctx.formParam(EditPage.BACK) : ctx.queryParam(EditPage.BACK);
        String safe = ReturnPath.safe(named);
        return safe.equals(ReturnPath.HOME) ? "" : safe;
    }

    /** The edit is kept where publishing is refused. */
    private PageLink published(Context ctx, PageWords words, SeenCase edited) {
        try {
            return forms.publish(ctx, words, decisions, List.of(edited), null);
        } catch (CurationRefused e) {
            return PageLink.to("").and(CaseDesk.REFUSED, e.reason());
        }
    }

    /** What was typed, with the parts that were chosen to be left as the other person has them. */
    private static ArticleForm taken(Context ctx, ArticleForm typed, ArticleForm theirs) {
        ArticleForm form = typed;
        for (ArticleForm.Part part : ArticleForm.Part.values()) {
            if ("theirs".equals(ctx.formParam("take." + part.name()))) {
                form = form.with(part, theirs);
            }
        }
        return form;
    }

    private void conflict(
            Context ctx,
            PageWords words,
            NewestCase newest,
            ArticleForm typed,
            List<EditPage.Mark> shown,
            String reason)
            throws Exception {
        ctx.status(HttpStatus.CONFLICT);
        ConflictPage page = new ConflictPage(
                frame(ctx, words, "conflict.title"),
                pool.call(() -> services.store()
                        .cases()
                        .versions(newest.faultCase().id())
                        .getLast()),
                ArticleForm.of(newest.article()),
                typed,
                shown,
                reason);
        pages.show(ctx, "conflict.jte", page);
    }

    private List<String> troubles(PageWords words, ArticleForm form, Article before) {
        return ArticleTrouble.of(form, before, services::isProhibited).stream()
                .map(t -> t.in(words.language()))
                .toList();
    }
}
