package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.desk.BulkPage;
import org.faultbook.diagnosis.desk.CaseCard;
import org.faultbook.diagnosis.desk.ReviewFilter;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.port.CaseStore;
import org.jspecify.annotations.Nullable;

/**
 * Publishes at once all cases in which nothing is in doubt, after ten drawn at random were found right (acceptance sampling with
 * no defect allowed). Where one was found wrong it goes back to draft, and only those that were looked at and found right are published.
 */
final class BulkPages {
    private static final int MAX_SEED = 999_999_999;
    private static final int TICKETS = 8;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Decisions decisions;
    private final DeskForms forms;
    private final CaseCards cards;
    private final SecureRandom random = new SecureRandom();

    BulkPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.decisions = new Decisions(services.store(), new LevelOne());
        this.forms = new DeskForms(services, clock);
        this.cards = new CaseCards(services, decisions);
    }

    void register(RoutesConfig routes) {
        routes.get(BulkPage.PATH, ctx -> show(ctx, null), Rights.CURATORS);
        routes.post(BulkPage.PATH, this::decide, Rights.CURATORS);
    }

    private void show(Context ctx, @Nullable String trouble) throws Exception {
        PageWords words = pages.words(ctx);
        int seed = Pages.number(ctx.queryParam("seed"), random.nextInt(MAX_SEED), MAX_SEED);
        PageLink here = PageLink.to(BulkPage.PATH).and("seed", seed);
        PageFrame frame = pages.frame(ctx, words, Area.REVIEW, forms.say(words, "bulk.title"), here);
        pages.show(ctx, "bulk.jte", pool.call(() -> page(ctx, frame, seed, trouble)));
    }

    private BulkPage page(Context ctx, PageFrame frame, int seed, @Nullable String trouble) {
        List<QueuedCase> plain = services.reviewQueue().plain();
        List<QueuedCase> drawn = drawn(plain, seed);
        List<CaseCard> sample = cards.of(drawn, TICKETS, Visitor.of(ctx).actor(), frame.words());
        return new BulkPage(frame, plain.size(), sample, seed, mark(plain), forms.notice(ctx, frame.words()), trouble);
    }

    /** All where there are no more; {@code plain} in the order of their ids. */
    private static List<QueuedCase> drawn(List<QueuedCase> plain, int seed) {
        List<QueuedCase> shuffled = new ArrayList<>(plain);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream().limit(BulkPage.SAMPLE).toList();
    }

    private static String mark(List<QueuedCase> plain) {
        CRC32 sum = new CRC32();
        plain.forEach(q -> sum.update((q.id() + ":" + q.version() + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private void decide(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        int seed = Pages.number(ctx.formParam("seed"), 0, MAX_SEED);
        List<QueuedCase> plain = pool.call(() -> services.reviewQueue().plain());
        if (!mark(plain).equals(Pages.formField(ctx, "mark", 20))) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, forms.say(words, "bulk.changed"));
            return;
        }
        List<QueuedCase> drawn = drawn(plain, seed);
        List<QueuedCase> wrong = found(ctx, drawn, "wrong");
        List<QueuedCase> right = found(ctx, drawn, "right");
        if (wrong.isEmpty() && right.size() < drawn.size()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, forms.say(words, "bulk.look"));
            return;
        }
        try {
            List<CurationAct> acts = pool.call(() -> wrong.isEmpty()
                    ? publish(plain, forms.change(ctx, words, "bulk", drawn.size()))
                    : apart(wrong, forms.change(ctx, words, "bulk.wrong"), right, forms.change(ctx, words, "publish")));
            PageLink to = PageLink.to(wrong.isEmpty() ? ReviewFilter.PATH : BulkPage.PATH);
            ctx.redirect(DeskForms.with(to, DeskForms.done(acts)).toString(), HttpStatus.SEE_OTHER);
        } catch (CaseStore.ConflictException | NoSuchElementException e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, forms.say(words, "bulk.changed"));
        }
    }

    private List<CurationAct> publish(List<QueuedCase> plain, Change change) {
        return decisions.publish(seen(plain), null, change, change).published();
    }

    private static List<QueuedCase> found(Context ctx, List<QueuedCase> drawn, String how) {
        return drawn.stream()
                .filter(q -> how.equals(ctx.formParam("found." + q.id())))
                .toList();
    }

    /** Each as it was found; all that nobody looked at stay as they are. */
    private List<CurationAct> apart(List<QueuedCase> wrong, Change whyWrong, List<QueuedCase> right, Change whyRight) {
        return services.store().transact(() -> {
            List<CurationAct> acts = new ArrayList<>(drafts(wrong, whyWrong));
            if (!right.isEmpty()) {
                acts.addAll(publish(right, whyRight));
            }
            return acts;
        });
    }

    private List<CurationAct> drafts(List<QueuedCase> wrong, Change change) {
        Map<ArticleState, List<QueuedCase>> byState = wrong.stream()
                .collect(Collectors.groupingBy(q ->
                        new ArticleState(Confidence.WORK_IN_PROGRESS, q.state().audience())));
        return services.store()
                .transact(() -> byState.entrySet().stream()
                        .map(e -> services.store().curation().transitionAll(seen(e.getValue()), e.getKey(), change))
                        .toList());
    }

    private static List<SeenCase> seen(List<QueuedCase> cases) {
        return cases.stream().map(q -> new SeenCase(q.id(), q.version())).toList();
    }
}
