package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.faultbook.diagnosis.desk.ActsPage;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.curation.ActedCase;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.port.CurationStore;
import org.jspecify.annotations.Nullable;

/** Who did what to cases, and taking it back. */
final class ActPages {
    private static final int MAX_ID = 400;
    private static final int MAX_BACK = 2_000;
    private static final int ROWS = 50;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final DeskForms forms;

    ActPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.forms = new DeskForms(services, clock);
    }

    void register(RoutesConfig routes) {
        routes.get(ActsPage.PATH, ctx -> show(ctx, null), Rights.CURATORS);
        routes.post(ActsPage.PATH + "/{act}/undo", this::undo, Rights.CURATORS);
    }

    private void show(Context ctx, @Nullable String trouble) throws Exception {
        PageWords words = pages.words(ctx);
        String caseId = DeskForms.blankToNull(Pages.field(ctx, "case", MAX_ID));
        String title = forms.say(words, "acts.title");
        PageFrame frame = pages.frame(ctx, words, Area.REVIEW, title, ActsPage.of(caseId));
        pages.show(ctx, "acts.jte", pool.call(() -> page(ctx, frame, caseId, trouble)));
    }

    private ActsPage page(Context ctx, PageFrame frame, @Nullable String caseId, @Nullable String trouble) {
        CurationStore curation = services.store().curation();
        int from = Pages.number(ctx.queryParam("before"), 0, Integer.MAX_VALUE);
        Long before = from == 0 ? null : Long.valueOf(from);
        List<CurationAct> acts =
                caseId == null ? curation.acts(ROWS + 1, before) : curation.actsOf(caseId, ROWS + 1, before);
        List<CurationAct> shown = acts.stream().limit(ROWS).toList();
        List<String> named = shown.stream()
                .flatMap(a -> a.cases().stream().limit(ROWS).map(ActedCase::caseId))
                .distinct()
                .toList();
        return new ActsPage(
                frame,
                caseId,
                shown,
                services.store().cases().findAll(named),
                states(shown),
                acts.size() > ROWS,
                forms.notice(ctx, frame.words()),
                trouble);
    }

    private Map<Long, Confidence> states(List<CurationAct> acts) {
        Map<Long, Confidence> states = new HashMap<>();
        for (CurationAct act : acts) {
            Confidence set = DeskForms.stateSet(services.store().cases(), act);
            if (set != null) {
                states.put(act.id(), set);
            }
        }
        return states;
    }

    private void undo(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        List<Long> acts = Stream.concat(Stream.of(ctx.pathParam("act")), ctx.formParams("also").stream())
                .limit(DeskForms.MAX_ACTS)
                .map(act -> (long) Pages.number(act, 0, Integer.MAX_VALUE))
                .toList();
        String back = ReturnPath.safe(Pages.formField(ctx, "back", MAX_BACK));
        try {
            PageLink done = DeskForms.done(pool.call(() -> undo(acts, forms.change(ctx, words, "undo"))));
            String to = back.equals("/") ? ActsPage.PATH : back;
            ctx.redirect(to + (to.contains("?") ? "&" : "?") + done.toString().substring(1), HttpStatus.SEE_OTHER);
        } catch (CurationRefused e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, forms.refusal(words, e));
        } catch (NoSuchElementException e) {
            ctx.status(HttpStatus.NOT_FOUND);
            show(ctx, forms.say(words, "trouble.no.act"));
        }
    }

    /** All of them or none. */
    private List<CurationAct> undo(List<Long> acts, Change change) {
        return services.store()
                .transact(() -> acts.stream()
                        .map(act -> services.store().curation().undo(act, change))
                        .toList());
    }
}
