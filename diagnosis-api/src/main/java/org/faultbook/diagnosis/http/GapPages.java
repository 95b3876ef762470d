package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.diagnosis.gap.AnsweredNotice;
import org.faultbook.diagnosis.gap.AskedQuestion;
import org.faultbook.diagnosis.gap.Gap;
import org.faultbook.diagnosis.gap.GapDrafts;
import org.faultbook.diagnosis.gap.GapPage;
import org.faultbook.diagnosis.gap.Gaps;
import org.faultbook.diagnosis.gap.GapsPage;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.terms.ActorNames;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Mask;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;

/** The pages of questions that nothing answered, and what whoever asked is told of it. */
final class GapPages {
    private static final String PATH = "/gaps";
    private static final int ALIKE = 5;
    private static final int TICKETS = 3;
    private static final int MAX_TEXT = 300;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Gaps gaps;
    private final GapDrafts drafts;

    GapPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.gaps = new Gaps(services, clock);
        this.drafts = new GapDrafts(services.store(), gaps, clock);
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, this::list, Rights.CURATORS);
        routes.get(PATH + "/{requestId}", this::one, Rights.CURATORS);
        routes.post(PATH + "/{requestId}/draft", this::draft, Rights.CURATORS);
        routes.post("/notices/{requestId}", this::dismiss, Rights.SIGNED_IN);
    }

    /** So that a look finds little left to follow. */
    void follow() {
        if (services.readiness().ready()) {
            gaps.follow();
        }
    }

    private void list(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        String page = Pages.field(ctx, "page", 6);
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        PageLink here = PageLink.to(PATH).and("page", number == 1 ? null : number);
        PageFrame frame = pages.frame(ctx, words, Area.GAPS, GapsPage.say(words.language(), "title"), here);
        ActorNames names = new ActorNames(services.store().accounts(), words.language());
        // the rows are made in the template, and ask the store for names
        GapsPage shown = pool.call(() -> new GapsPage(frame, names, gaps.list(), number));
        pages.show(ctx, "gaps.jte", shown);
    }

    private void one(Context ctx) throws Exception {
        String id = ctx.pathParam("requestId");
        PageLink here = PageLink.to(PATH + "/" + PageLink.segment(id));
        Optional<Gap> gap = pool.call(() -> gaps.find(id));
        if (gap.isEmpty()) {
            pages.missing(ctx, Area.GAPS, here, "gap");
            return;
        }
        PageWords words = pages.words(ctx);
        PageFrame frame = pages.frame(ctx, words, Area.GAPS, GapsPage.say(words.language(), "one.title"), here);
        ActorNames names = new ActorNames(services.store().accounts(), words.language());
        pages.show(
                ctx,
                "gap.jte",
                pool.call(() -> new GapPage(
                        frame, names, gap.get(), similar(gap.get()), ofUnits(gap.get()), photos(gap.get()))));
    }

    private List<GapPage.Similar> similar(Gap gap) {
        String text = Mask.without(gap.text()).strip();
        return text.isEmpty()
                ? List.of()
                : services
                        .search(text.substring(0, Math.min(MAX_TEXT, text.length())), SearchFilter.NONE, ALIKE)
                        .stream()
                        .map(found -> found.faultCase())
                        .filter(c -> c.state().confidence() != Confidence.ARCHIVED)
                        .map(c -> new GapPage.Similar(c, tickets(c)))
                        .toList();
    }

    private List<TicketKey> tickets(FaultCase c) {
        return services.store().cases().contributions(c.id(), TICKETS).stream()
                .map(Contribution::ticket)
                .toList();
    }

    private List<KeptPhoto> photos(Gap gap) {
        return services.store().photos().ofQuestions(gap.requestIds());
    }

    /** What happened to the machines since, as far as tickets came in. */
    private List<TicketKey> ofUnits(Gap gap) {
        return gap.questions().stream()
                .map(AskedQuestion::unit)
                .filter(Objects::nonNull)
                .distinct()
                .limit(ALIKE)
                .flatMap(unit -> services.store().sources().lastOfUnit(unit, TICKETS).stream())
                .map(Ticket::key)
                .distinct()
                .toList();
    }

    private void draft(Context ctx) throws Exception {
        String id = ctx.pathParam("requestId");
        String reason = GapsPage.say(pages.words(ctx).language(), "draft.reason");
        Optional<String> drafted =
                pool.call(() -> drafts.draft(id, Visitor.of(ctx).actor(), reason));
        if (drafted.isEmpty()) {
            pages.missing(ctx, Area.GAPS, PageLink.to(PATH), "gap");
        } else {
            ctx.redirect(CaseRow.link(drafted.get()), HttpStatus.SEE_OTHER);
        }
    }

    private void dismiss(Context ctx) throws Exception {
        String id = ctx.pathParam("requestId");
        pool.call(() -> {
            AnsweredNotice.dismiss(services.store(), Visitor.of(ctx).actor(), id);
            return true;
        });
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }
}
