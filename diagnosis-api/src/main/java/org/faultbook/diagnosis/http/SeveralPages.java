package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.curation.ReviewGroup;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.desk.ReviewFilter;
import org.faultbook.diagnosis.desk.SeveralPage;
import org.faultbook.diagnosis.desk.Strike;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.port.CaseStore;
import org.jspecify.annotations.Nullable;

/** Many small groups, looked through on one page and decided about in one press; what is left unticked stays as it is. */
final class SeveralPages {
    private static final int MAX = 400;
    private static final int MAX_FROM = 1_000_000;
    private static final int TICKETS = 2;
    /** As many as a page shows at most. */
    private static final int MAX_CASES = ReviewFilter.PAGE * SeveralPage.CASES;

    private static final String VERDICT = "verdict.";

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Decisions decisions;
    private final DeskForms forms;
    private final CaseCards cards;

    SeveralPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.decisions = new Decisions(services.store(), new LevelOne());
        this.forms = new DeskForms(services, clock);
        this.cards = new CaseCards(services, decisions);
    }

    void register(RoutesConfig routes) {
        routes.get(SeveralPage.PATH, ctx -> show(ctx, ReviewPages.filter(ctx), null), Rights.CURATORS);
        routes.post(SeveralPage.PATH, this::decide, Rights.CURATORS);
    }

    private void show(Context ctx, ReviewFilter filter, @Nullable String trouble) throws Exception {
        PageWords words = pages.words(ctx);
        boolean ticked = "1".equals(ctx.queryParam("ticked"));
        PageLink here = filter.severalLink().and("ticked", ticked ? 1 : null);
        PageFrame frame = pages.frame(ctx, words, Area.REVIEW, forms.say(words, "several.title"), here);
        Actor reader = Visitor.of(ctx).actor();
        pages.show(ctx, "several.jte", pool.call(() -> {
            ReviewQueue.Page shown = services.reviewQueue()
                    .page(filter.equipmentClass(), filter.doubt(), reader, filter.from(), ReviewFilter.PAGE);
            // a group whose cases are gone meanwhile has nothing to show
            List<SeveralPage.Row> rows = shown.groups().stream()
                    .map(g -> row(g, reader, words))
                    .filter(row -> !row.cards().isEmpty())
                    .toList();
            return new SeveralPage(frame, filter, rows, shown.ofAll(), ticked, forms.notice(ctx, words), trouble);
        }));
    }

    private SeveralPage.Row row(ReviewGroup group, Actor reader, PageWords words) {
        List<QueuedCase> first = group.cases().stream().limit(SeveralPage.CASES).toList();
        return new SeveralPage.Row(
                group,
                cards.of(first, TICKETS, reader, words),
                decisions.waitForAnother(first.stream().map(QueuedCase::id).toList(), reader));
    }

    private void decide(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        ReviewFilter filter = new ReviewFilter(
                DeskForms.blankToNull(Pages.formField(ctx, "class", MAX)),
                ReviewPages.doubt(Pages.formField(ctx, "doubt", MAX)),
                Pages.number(ctx.formParam("from"), 0, MAX_FROM));
        List<SeenCase> right = chosen(ctx, "publish");
        List<SeenCase> wrong = chosen(ctx, "retire");
        if (right.isEmpty() && wrong.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, filter, forms.say(words, "several.none"));
            return;
        }
        try {
            PageLink done = pool.call(() -> done(ctx, words, right, wrong));
            ctx.redirect(
                    DeskForms.with(
                                    filter.from(filter.from() + left(ctx, filter))
                                            .severalLink(),
                                    done)
                            .toString(),
                    HttpStatus.SEE_OTHER);
        } catch (CaseStore.ConflictException | NoSuchElementException e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, filter, forms.say(words, "several.changed"));
        } catch (CurationRefused e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, filter, forms.refusal(words, e));
        }
    }

    /**
     * How many of the groups that were shown still wait where they stood: the next page begins behind them. One that was decided about
     * in part may have moved back, and comes again there.
     */
    private int left(Context ctx, ReviewFilter filter) throws Exception {
        List<String> shown =
                ctx.formParams("shown").stream().limit(ReviewFilter.PAGE).toList();
        return pool.call(() -> (int) services
                .reviewQueue()
                .page(
                        filter.equipmentClass(),
                        filter.doubt(),
                        Visitor.of(ctx).actor(),
                        filter.from(),
                        ReviewFilter.PAGE)
                .groups()
                .stream()
                .filter(group -> shown.contains(group.id()))
                .count());
    }

    /** All of it or, where a case was changed meanwhile, none. */
    private PageLink done(Context ctx, PageWords words, List<SeenCase> right, List<SeenCase> wrong) {
        return services.store().transact(() -> {
            List<CurationAct> edits = new ArrayList<>();
            List<SeenCase> publish =
                    right.stream().map(seen -> struck(ctx, words, seen, edits)).toList();
            PageLink retired = DeskForms.done(
                    wrong.isEmpty() ? List.of() : decisions.retire(wrong, forms.change(ctx, words, "retire")));
            return right.isEmpty()
                    ? retired
                    : DeskForms.with(
                            DeskForms.done(edits),
                            DeskForms.with(retired, forms.publish(ctx, words, decisions, publish, null)));
        });
    }

    /** The case without what was struck out of it. */
    private SeenCase struck(Context ctx, PageWords words, SeenCase seen, List<CurationAct> edits) {
        List<String> struck = ctx.formParams(Strike.field(seen.caseId() + ":" + seen.version()));
        if (struck.isEmpty()) {
            return seen;
        }
        CaseStore cases = services.store().cases();
        NewestCase newest = NewestCase.of(
                cases,
                cases.find(seen.caseId())
                        .orElseThrow(() -> new NoSuchElementException("there is no case " + seen.caseId())));
        int version = cases.edit(
                        seen.caseId(),
                        seen.version(),
                        Strike.out(newest.article(), struck),
                        forms.change(ctx, words, "strike"))
                .version();
        edits.addAll(services.store().curation().actsOf(seen.caseId(), 1, null));
        return new SeenCase(seen.caseId(), version);
    }

    private static List<SeenCase> chosen(Context ctx, String verdict) {
        return ctx.formParamMap().entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(VERDICT) && field.getValue().contains(verdict))
                .map(field -> field.getKey().substring(VERDICT.length()))
                .flatMap(named -> DeskForms.seen(named).stream())
                .limit(MAX_CASES)
                .toList();
    }
}
