package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.diagnosis.curation.LikeCase;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.curation.ReviewGroup;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.desk.CaseCard;
import org.faultbook.diagnosis.desk.GroupPage;
import org.faultbook.diagnosis.desk.PerhapsSame;
import org.faultbook.diagnosis.desk.ReviewFilter;
import org.faultbook.diagnosis.desk.ReviewPage;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.jspecify.annotations.Nullable;

/** The review queue and its groups, and what is decided there. */
final class ReviewPages {
    private static final int MAX_ID = 400;
    private static final int MAX_FROM = 1_000_000;
    private static final int CARDS = 20;
    private static final int TICKETS = 8;
    private static final int PAIRS = 6;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Decisions decisions;
    private final DeskForms forms;
    private final CaseCards cards;

    ReviewPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.decisions = new Decisions(services.store(), new LevelOne());
        this.forms = new DeskForms(services, clock);
        this.cards = new CaseCards(services, decisions);
    }

    void register(RoutesConfig routes) {
        routes.get("/review", this::list, Rights.CURATORS);
        routes.get("/review/group", this::group, Rights.CURATORS);
        routes.post("/review/decide", this::decide, Rights.CURATORS);
    }

    private void list(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        ReviewFilter filter = filter(ctx);
        PageFrame frame = pages.frame(ctx, words, Area.REVIEW, words.say("nav", Area.REVIEW), filter.link());
        pages.show(ctx, "review.jte", pool.call(() -> list(ctx, frame, filter)));
    }

    private ReviewPage list(Context ctx, PageFrame frame, ReviewFilter filter) {
        ReviewQueue queue = services.reviewQueue();
        Actor reader = Visitor.of(ctx).actor();
        return new ReviewPage(
                frame,
                filter,
                queue.page(filter.equipmentClass(), filter.doubt(), reader, filter.from(), ReviewFilter.PAGE),
                reader,
                queue.classes(),
                queue.plain().size(),
                forms.notice(ctx, frame.words()));
    }

    static ReviewFilter filter(Context ctx) {
        String equipmentClass = Pages.field(ctx, "class", MAX_ID);
        return new ReviewFilter(
                equipmentClass.isEmpty() ? null : equipmentClass,
                doubt(Pages.field(ctx, "doubt", MAX_ID)),
                Pages.number(ctx.queryParam("from"), 0, MAX_FROM));
    }

    static @Nullable Doubt doubt(String name) {
        return Arrays.stream(Doubt.values())
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void group(Context ctx) throws Exception {
        showGroup(ctx, filter(ctx), Pages.field(ctx, "id", MAX_ID), null);
    }

    private void showGroup(Context ctx, ReviewFilter filter, String id, @Nullable String trouble) throws Exception {
        PageWords words = pages.words(ctx);
        PageFrame frame = pages.frame(ctx, words, Area.REVIEW, words.say("nav", Area.REVIEW), filter.groupLink(id));
        GroupPage page = pool.call(() -> group(ctx, frame, filter, id, trouble));
        if (page == null) {
            // somebody decided about all of it meanwhile
            ctx.redirect(filter.link().toString(), HttpStatus.SEE_OTHER);
            return;
        }
        pages.show(ctx, "group.jte", page);
    }

    private @Nullable GroupPage group(
            Context ctx, PageFrame frame, ReviewFilter filter, String id, @Nullable String trouble) {
        ReviewQueue queue = services.reviewQueue();
        ReviewGroup group = queue.group(id);
        if (group == null) {
            return null;
        }
        Actor actor = Visitor.of(ctx).actor();
        List<QueuedCase> first = group.cases().stream().limit(CARDS).toList();
        List<CaseCard> cards = this.cards.of(first, TICKETS, actor, frame.words());
        return new GroupPage(
                frame,
                filter,
                group,
                cards,
                alike(cards),
                queue.after(id, filter.equipmentClass(), filter.doubt(), actor),
                forms.notice(ctx, frame.words()),
                trouble);
    }

    /** Cases beside those that are perhaps the same; of a large group the first. */
    private List<PerhapsSame> alike(List<CaseCard> cards) {
        Map<String, FaultCase> others = services.store()
                .cases()
                .findAll(cards.stream()
                        .flatMap(card -> card.waiting().alike().stream())
                        .map(LikeCase::id)
                        .distinct()
                        .toList());
        return cards.stream()
                .flatMap(card -> card.waiting().alike().stream()
                        .flatMap(one -> Stream.ofNullable(others.get(one.id())))
                        .map(other -> new PerhapsSame(card, other)))
                .limit(PAIRS)
                .toList();
    }

    private void decide(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        ReviewFilter filter = new ReviewFilter(
                DeskForms.blankToNull(Pages.formField(ctx, "class", MAX_ID)),
                doubt(Pages.formField(ctx, "doubt", MAX_ID)),
                0);
        String id = Pages.formField(ctx, "group", MAX_ID);
        String next = Pages.formField(ctx, "next", MAX_ID);
        List<SeenCase> cases = DeskForms.cases(ctx);
        if (cases.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showGroup(ctx, filter, id, forms.say(words, "trouble.none"));
            return;
        }
        PageLink done;
        try {
            done = pool.call(() -> done(ctx, words, cases));
        } catch (CaseStore.ConflictException | NoSuchElementException e) {
            ctx.status(HttpStatus.CONFLICT);
            showGroup(ctx, filter, id, forms.say(words, "trouble.changed"));
            return;
        } catch (CurationRefused e) {
            ctx.status(HttpStatus.CONFLICT);
            showGroup(ctx, filter, id, forms.refusal(words, e));
            return;
        }
        boolean settled = pool.call(() -> settled(id, Visitor.of(ctx).actor()));
        PageLink to = !settled ? filter.groupLink(id) : next.isEmpty() ? filter.link() : filter.groupLink(next);
        ctx.redirect(DeskForms.with(to, done).toString(), HttpStatus.SEE_OTHER);
    }

    /** Whether this person can do no more about a group: it is decided, or waits for somebody else. */
    private boolean settled(String id, Actor actor) {
        ReviewGroup group = services.reviewQueue().group(id);
        return group == null
                || decisions.waitForAnother(
                        group.cases().stream().map(QueuedCase::id).toList(), actor);
    }

    /** What to say of it on the next page, as parameters. */
    private PageLink done(Context ctx, PageWords words, List<SeenCase> cases) {
        return switch (Pages.formField(ctx, "do", MAX_ID)) {
            case "publish" -> forms.publish(ctx, words, decisions, cases, null);
            case "merge" -> DeskForms.done(decisions.merge(cases, forms.change(ctx, words, "merge")));
            case "retire" -> DeskForms.done(decisions.retire(cases, forms.change(ctx, words, "retire")));
            case "apart" ->
                cases.size() == 2
                        ? DeskForms.done(List.of(services.store()
                                .curation()
                                .tellApart(cases.getFirst(), cases.getLast(), forms.change(ctx, words, "apart"))))
                        : PageLink.to("");
            default -> PageLink.to("");
        };
    }
}
