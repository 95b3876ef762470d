package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.ask.Closer;
import org.faultbook.diagnosis.gap.AnsweredNotice;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.visit.SealedNotices;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.diagnosis.visit.VisitState;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** The page: a symptom typed, the answer read. Rendered here, without scripts. */
final class PageRoutes {
    private static final int CAUSES = 5;

    private final Services services;
    private final EnginePool pool;
    private final Asking asking;
    private final Pages pages;
    private final Visits visits;
    private final Forms forms;
    private final Closers closers;

    PageRoutes(Services services, EnginePool pool, Asking asking, Pages pages, Visits visits, Forms forms) {
        this.services = services;
        this.pool = pool;
        this.asking = asking;
        this.pages = pages;
        this.visits = visits;
        this.forms = forms;
        this.closers = new Closers(services);
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::page, Rights.SIGNED_IN);
    }

    private void page(Context ctx) throws Exception {
        // the one page that may listen, and only by what the browser itself understands speech with
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
        PageWords words = pages.words(ctx);
        Visit visit = Visits.ofAddress(ctx);
        String photo = Pages.field(ctx, PhotoPages.PHOTO, Visits.MAX_FIELD);
        String scan = Pages.field(ctx, ScanPages.SCAN, Visits.MAX_FIELD);
        // what was read from a photograph is looked through before it is asked
        boolean drafted = photo.equals(VisitState.READ)
                || !photo.isEmpty() && visit.answers().isEmpty();
        boolean asked = !visit.text().isEmpty() && !drafted && scan.isEmpty();
        Asking.Asked answer = asked
                ? asking.ask(ctx, request(visit, words.language()), words.language())
                : new Asking.Asked(null, null);
        @Nullable
        String trouble = answer.trouble() != null ? answer.trouble() : trouble(ctx, photo, scan, words.language());
        String title = visit.text().isEmpty() ? words.say("nav", Area.DIAGNOSE) : visit.text();
        PageLink here = visit.link().and(PhotoPages.PHOTO, photo).and(ScanPages.SCAN, scan);
        PageFrame frame = pages.frame(ctx, words, Area.DIAGNOSE, title, here);
        Diagnosis diagnosis = answer.diagnosis();
        if (diagnosis != null
                && diagnosis.device() != null
                && diagnosis.device().registered()) {
            RecentUnits.chosen(ctx, diagnosis.device().serialNumber());
        }
        String scanned = ScanPages.RESULTS.contains(scan)
                ? Wording.of(Visit.class, words.language()).say("scan." + scan, visit.serial())
                : "";
        VisitState state = state(ctx, visit, diagnosis, photo, scanned);
        List<AnsweredNotice> notices = visit.text().isEmpty() ? notices(Visitor.of(ctx)) : List.of();
        pages.show(
                ctx,
                "page.jte",
                new AnswerPage(
                        frame,
                        visit,
                        services.taxonomy().classes(),
                        pages.scopes(),
                        diagnosis,
                        trouble,
                        state,
                        notices,
                        closers(ctx, visit, diagnosis, state)));
    }

    /** Who may be asked where nothing helped; the page does without where the server has no time for it. */
    private List<Closer> closers(Context ctx, Visit visit, @Nullable Diagnosis d, VisitState state) throws Exception {
        if (d == null || !state.wantsHelp(d.abstained())) {
            return List.of();
        }
        Visitor reader = Visitor.of(ctx);
        try {
            return pool.call(() -> closers.of(visit.text(), d, reader));
        } catch (EnginePool.BusyException e) {
            return List.of();
        }
    }

    /** What a reader asked before and has an answer now; the page does without where the server has no time for it. */
    private List<AnsweredNotice> notices(Visitor visitor) throws Exception {
        try {
            return pool.call(() -> AnsweredNotice.of(services.store(), visitor.actor(), visitor::sees));
        } catch (EnginePool.BusyException e) {
            return List.of();
        }
    }

    private VisitState state(Context ctx, Visit visit, @Nullable Diagnosis d, String photo, String scanned)
            throws Exception {
        Visitor visitor = Visitor.of(ctx);
        return new VisitState(
                visit.told().isEmpty() ? List.of() : pool.call(() -> visits.told(visit, visitor)),
                d == null || visit.read().isEmpty() ? null : pool.call(() -> visits.read(visit, visitor, d)),
                d == null || d.safety().isEmpty() ? "" : seal(ctx, d),
                RecentUnits.of(ctx),
                visitor.may(Rights.STAFF),
                photos(visit, visitor, d),
                photo,
                scanned);
    }

    /** The photographs of a visit; that the question was asked with them is noted, so that a draft made from it has them. */
    private List<KeptPhoto> photos(Visit visit, Visitor visitor, @Nullable Diagnosis d) throws Exception {
        return visit.photos().isEmpty()
                ? List.of()
                : pool.call(() -> {
                    List<KeptPhoto> seen = visits.photos(visit, visitor);
                    if (d != null && !seen.isEmpty()) {
                        services.store()
                                .photos()
                                .askedWith(
                                        d.requestId(),
                                        seen.stream().map(KeptPhoto::id).toList());
                    }
                    return seen;
                });
    }

    private String seal(Context ctx, Diagnosis d) {
        return forms.seal(ctx, SealedNotices.shown(d.requestId(), d.safety()).text());
    }

    private static @Nullable String trouble(Context ctx, String photo, String scan, Language language) {
        Wording say = Wording.of(Visit.class, language);
        if (ScanPages.TROUBLES.contains(scan)) {
            return say.say("scan." + scan);
        }
        // a question is asked by an address, which has no place for a picture: its name alone is there
        String trouble = Pages.field(ctx, PhotoPages.IMAGE, Visits.MAX_FIELD).isEmpty() ? photo : "unsent";
        return PhotoPages.TROUBLES.contains(trouble) ? say.say("photo." + trouble, Visit.MOST_PHOTOS) : null;
    }

    private static DiagnosisRequest request(Visit visit, Language language) {
        return new DiagnosisRequest(
                visit.text(),
                "",
                language,
                visit.equipment(),
                List.of(),
                visit.answers(),
                SearchFilter.ANSWERING,
                CAUSES);
    }
}
