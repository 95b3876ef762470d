package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.curation.ReviewGroup;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.desk.ArticleTrouble;
import org.faultbook.diagnosis.desk.Corrections;
import org.faultbook.diagnosis.desk.ReviewFilter;
import org.faultbook.diagnosis.desk.SeveralPage;
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
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.port.CaseStore;
import org.jspecify.annotations.Nullable;

/** Many small groups, looked through on one page and decided about in one press; what is left unticked stays as it is. */
final class SeveralPages {
    private static final int MAX = 400;
    private static final int MAX_FROM = 1_000_000;
    private static final int TICKETS = 8;
    /** As many as a page shows at most. */
    private static final int MAX_CASES = ReviewFilter.PAGE * SeveralPage.CASES;

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
        routes.get(
                SeveralPage.PATH, ctx -> show(ctx, ReviewPages.filter(ctx), Corrections.NONE, null), Rights.CURATORS);
        routes.post(SeveralPage.PATH, this::decide, Rights.CURATORS);
    }

    private void show(Context ctx, ReviewFilter filter, Corrections sent, @Nullable String trouble) throws Exception {
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
            return new SeveralPage(frame, filter, rows, shown.ofAll(), ticked, sent, forms.notice(ctx, words), trouble);
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
        Corrections sent = new Corrections(ctx.formParamMap());
        List<SeenCase> right = chosen(sent, SeveralPage.PUBLISH);
        List<SeenCase> wrong = chosen(sent, SeveralPage.RETIRE);
        List<SeenCase> left = chosen(sent, SeveralPage.LEAVE);
        try {
            List<String> troubles =
                    pool.call(() -> troubles(words, sent, Stream.concat(right.stream(), left.stream())));
            if (!troubles.isEmpty()) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, filter, sent, String.join(" ", troubles));
                return;
            }
            PageLink done = pool.call(() -> done(ctx, words, sent, right, wrong, left));
            if (done.parameters().isEmpty()) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, filter, sent, forms.say(words, "several.none"));
                return;
            }
            ctx.redirect(
                    DeskForms.with(
                                    filter.from(filter.from() + left(ctx, filter))
                                            .severalLink(),
                                    done)
                            .toString(),
                    HttpStatus.SEE_OTHER);
        } catch (CaseStore.ConflictException | NoSuchElementException e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, filter, sent, forms.say(words, "several.changed"));
        } catch (CurationRefused e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, filter, sent, forms.refusal(words, e));
        }
    }

    /** What keeps that which was typed from being saved, in words. */
    private List<String> troubles(PageWords words, Corrections sent, Stream<SeenCase> cases) {
        return cases.flatMap(seen -> {
                    Article before = newest(seen).article();
                    List<String> strays = sent.strays(seen.caseId(), before);
                    if (!strays.isEmpty()) {
                        return strays.stream().map(typed -> forms.say(words, "several.stray", typed));
                    }
                    return sent.touch(seen.caseId(), before)
                            ? ArticleTrouble.of(
                                            sent.into(seen.caseId(), before, services::mask),
                                            before,
                                            services::isProhibited)
                                    .stream()
                                    .map(trouble -> trouble.in(words.language()))
                            : Stream.empty();
                })
                .toList();
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

    /** All of it or, where a case was changed meanwhile, none. What is left undecided keeps what was put right in it. */
    private PageLink done(
            Context ctx,
            PageWords words,
            Corrections sent,
            List<SeenCase> right,
            List<SeenCase> wrong,
            List<SeenCase> left) {
        return services.store().transact(() -> {
            List<CurationAct> edits = new ArrayList<>();
            left.forEach(seen -> corrected(ctx, words, sent, seen, edits));
            List<SeenCase> publish = right.stream()
                    .map(seen -> corrected(ctx, words, sent, seen, edits))
                    .toList();
            PageLink done = DeskForms.done(edits);
            if (!wrong.isEmpty()) {
                done = DeskForms.with(
                        done, DeskForms.done(decisions.retire(wrong, forms.change(ctx, words, "retire"))));
            }
            return publish.isEmpty() ? done : DeskForms.with(done, forms.publish(ctx, words, decisions, publish, null));
        });
    }

    /** The case with what was put right in it. */
    private SeenCase corrected(Context ctx, PageWords words, Corrections sent, SeenCase seen, List<CurationAct> edits) {
        NewestCase newest = newest(seen);
        if (!sent.touch(seen.caseId(), newest.article())) {
            return seen;
        }
        Actor reader = Visitor.of(ctx).actor();
        Article article =
                sent.into(seen.caseId(), newest.article(), services::mask).toArticle(newest.article(), reader);
        int version = services.store()
                .cases()
                .edit(seen.caseId(), seen.version(), article, forms.change(ctx, words, "correct"))
                .version();
        edits.addAll(services.store().curation().actsOf(seen.caseId(), 1, null));
        return new SeenCase(seen.caseId(), version);
    }

    private NewestCase newest(SeenCase seen) {
        return NewestCase.find(services.store().cases(), seen.caseId());
    }

    private static List<SeenCase> chosen(Corrections sent, String verdict) {
        return sent.decided(verdict).stream()
                .flatMap(named -> DeskForms.seen(named).stream())
                .limit(MAX_CASES)
                .toList();
    }
}
