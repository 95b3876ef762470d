package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.desk.CaseDesk;
import org.faultbook.diagnosis.desk.SplitPage;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** What is decided about one case on its own page: its state, who may see it, which of its tickets belong elsewhere. */
final class CaseActPages {
    private static final int MAX = 60;
    private static final int TICKETS = 200;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Decisions decisions;
    private final DeskForms forms;

    CaseActPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.decisions = new Decisions(services.store(), new LevelOne());
        this.forms = new DeskForms(services, clock);
    }

    void register(RoutesConfig routes) {
        routes.post("/cases/{caseId}/state", this::state, Rights.CURATORS);
        routes.get("/cases/{caseId}/split", ctx -> show(ctx, null), Rights.CURATORS);
        routes.post("/cases/{caseId}/split", this::split, Rights.CURATORS);
    }

    private void state(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        String caseId = ctx.pathParam("caseId");
        String link = CaseRow.link(caseId);
        SeenCase seen = new SeenCase(caseId, Pages.number(ctx.formParam("version"), 0, Integer.MAX_VALUE));
        try {
            PageLink done = pool.call(() -> set(ctx, words, seen));
            ctx.redirect(DeskForms.with(PageLink.to(link), done).toString(), HttpStatus.SEE_OTHER);
        } catch (CaseStore.ConflictException e) {
            ctx.redirect(PageLink.to(link).and(CasePage.CHANGED, 1).toString(), HttpStatus.SEE_OTHER);
        } catch (CurationRefused e) {
            ctx.redirect(PageLink.to(link).and(CaseDesk.REFUSED, e.reason()).toString(), HttpStatus.SEE_OTHER);
        } catch (NoSuchElementException e) {
            pages.missing(ctx, Area.CASES, PageLink.to(link), "case");
        }
    }

    private PageLink set(Context ctx, PageWords words, SeenCase seen) {
        FaultCase c = services.store().cases().find(seen.caseId()).orElseThrow();
        Audience audience = Arrays.stream(Audience.values())
                .filter(a -> a.name().equals(Pages.formField(ctx, "audience", MAX)))
                .findFirst()
                .orElse(c.state().audience());
        return switch (Pages.formField(ctx, "do", MAX)) {
            case "publish" -> forms.publish(ctx, words, decisions, List.of(seen), audience);
            case "retire" -> DeskForms.done(decisions.retire(List.of(seen), forms.change(ctx, words, "retire")));
            case "reopen" ->
                DeskForms.done(
                        List.of(to(seen, Confidence.NOT_VALIDATED, audience, forms.change(ctx, words, "state"))));
            case "audience" ->
                DeskForms.done(List.of(to(seen, c.state().confidence(), audience, forms.change(ctx, words, "state"))));
            default -> PageLink.to("");
        };
    }

    private CurationAct to(SeenCase seen, Confidence confidence, Audience audience, Change change) {
        return services.store().curation().transitionAll(List.of(seen), new ArticleState(confidence, audience), change);
    }

    private void show(Context ctx, @Nullable String trouble) throws Exception {
        PageWords words = pages.words(ctx);
        String caseId = ctx.pathParam("caseId");
        PageLink here = PageLink.to(CaseRow.link(caseId) + "/split");
        FaultCase c = pool.call(() -> services.store().cases().find(caseId).orElse(null));
        if (c == null) {
            pages.missing(ctx, Area.CASES, PageLink.to(CaseRow.link(caseId)), "case");
            return;
        }
        PageFrame frame = pages.frame(ctx, words, Area.REVIEW, forms.say(words, "split.title"), here);
        pages.show(
                ctx,
                "split.jte",
                pool.call(() -> new SplitPage(
                        frame,
                        c,
                        c.newestVersion(),
                        services.store().cases().contributions(caseId, TICKETS),
                        trouble)));
    }

    private void split(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        SeenCase seen =
                new SeenCase(ctx.pathParam("caseId"), Pages.number(ctx.formParam("version"), 0, Integer.MAX_VALUE));
        List<TicketKey> tickets = ctx.formParams("ticket").stream()
                .limit(TICKETS)
                .filter(id -> id.indexOf(':') > 0)
                .map(TicketKey::parse)
                .toList();
        if (tickets.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, forms.say(words, "split.none"));
            return;
        }
        try {
            CurationAct act = pool.call(
                    () -> services.store().curation().split(seen, tickets, forms.change(ctx, words, "split")));
            PageLink to = PageLink.to(CaseRow.link(act.last()));
            ctx.redirect(DeskForms.with(to, DeskForms.done(List.of(act))).toString(), HttpStatus.SEE_OTHER);
        } catch (CurationRefused e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, forms.refusal(words, e));
        } catch (CaseStore.ConflictException | NoSuchElementException e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, forms.say(words, "trouble.changed"));
        }
    }
}
