package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.desk.CaseDesk;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.CaseDossier;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.CaseRows;
import org.faultbook.diagnosis.page.CasesPage;
import org.faultbook.diagnosis.page.CasesRequest;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.page.VersionsPage;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CaseAssembly;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.listing.CaseList;
import org.faultbook.kb.listing.CaseQuery;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.SearchFilter;

/** The pages of cases: the list with its search, one case, two versions of it. */
final class CasePages {
    private static final int MAX_TEXT = 300;
    private static final int MAX_VALUE = 200;
    private static final int MAX_PAGE = 100_000;
    /** With fewer cases that have all words, those that tell of something like it are shown too. */
    private static final int FEW = 5;

    private static final int ALIKE = 8;
    private static final int SYMPTOMS = 3;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Clock clock;
    private final DeskForms forms;
    private final Decisions decisions;

    CasePages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.clock = clock;
        this.forms = new DeskForms(services, clock);
        this.decisions = new Decisions(services.store(), new LevelOne());
    }

    void register(RoutesConfig routes) {
        routes.get("/cases", this::list, Rights.SIGNED_IN);
        routes.get("/cases/{caseId}", this::one, Rights.SIGNED_IN);
        routes.get("/cases/{caseId}/versions", this::versions, Rights.STAFF);
    }

    private void list(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        CasesRequest request = request(ctx);
        PageFrame frame = pages.frame(ctx, words, Area.CASES, title(request, words), request.link());
        Visitor visitor = Visitor.of(ctx);
        pages.show(ctx, "cases.jte", pool.call(() -> page(frame, request, visitor)));
    }

    private static String title(CasesRequest request, PageWords words) {
        return request.text().isBlank() ? words.say("cases.title") : request.text();
    }

    private CasesPage page(PageFrame frame, CasesRequest request, Visitor visitor) {
        CaseList list = list(services, request.query(services.mask(request.text())), visitor);
        CaseRows rows = new CaseRows(services.store().cases(), frame.words());
        return new CasesPage(
                frame,
                request,
                list,
                rows.of(list.cases().stream().filter(visitor::sees).toList(), list.marks()::in),
                rows.of(alike(request, list, visitor)),
                visitor.may(Rights.STAFF));
    }

    /** Who curates finds drafts and retired cases, too. */
    static CaseList list(Services services, CaseQuery query, Visitor visitor) {
        return visitor.may(Rights.CURATORS)
                ? services.lists().readAnyState(query, visitor::within)
                : services.lists().read(query, visitor::within);
    }

    /** Cases that tell of something like it in other words, where few have the words themselves. */
    private List<FaultCase> alike(CasesRequest request, CaseList list, Visitor visitor) {
        if (request.text().isBlank() || !request.chosen().isEmpty() || list.total() >= FEW) {
            return List.of();
        }
        Set<String> listed = list.cases().stream().map(FaultCase::id).collect(Collectors.toSet());
        return services.search(request.text(), visitor.within(SearchFilter.ANSWERING), ALIKE + FEW).stream()
                .map(FoundCase::faultCase)
                .filter(visitor::sees)
                .filter(c -> !listed.contains(c.id()))
                .limit(ALIKE)
                .toList();
    }

    static CasesRequest request(Context ctx) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = Pages.field(ctx, CasesRequest.parameter(facet), MAX_VALUE);
            if (!value.isEmpty()) {
                chosen.put(facet, value);
            }
        }
        return new CasesRequest(
                Pages.field(ctx, "q", MAX_TEXT),
                chosen,
                CasesRequest.order(ctx.queryParam("sort")),
                Math.max(1, Pages.number(ctx.queryParam("page"), 1, MAX_PAGE)));
    }

    private void one(Context ctx) throws Exception {
        String id = ctx.pathParam("caseId");
        PageLink here = PageLink.to(CaseRow.link(id)).and(CasePage.CHANGED, ctx.queryParam(CasePage.CHANGED));
        Visitor visitor = Visitor.of(ctx);
        Optional<CaseDossier> dossier = pool.call(() -> CaseDossier.read(services.store(), this::alike, clock, id)
                .filter(d -> visitor.sees(d.faultCase()))
                .map(d -> visitor.limited() ? d.amongSeen(visitor::sees) : d));
        if (dossier.isEmpty()) {
            Optional<String> successor =
                    pool.call(() -> services.store().cases().successor(id));
            if (successor.isPresent()) {
                ctx.redirect(CaseRow.link(successor.get()));
                return;
            }
            pages.missing(ctx, Area.CASES, here, "case");
            return;
        }
        PageWords words = pages.words(ctx);
        PageFrame frame =
                pages.frame(ctx, words, Area.CASES, title(dossier.get().faultCase(), words), here);
        pages.show(ctx, "case.jte", pool.call(() -> desk(ctx, page(frame, dossier.get(), visitor))));
    }

    private CaseDesk desk(Context ctx, CasePage page) {
        if (!page.frame().reader().curates()) {
            return new CaseDesk(page, null, null, false, false);
        }
        PageWords words = page.frame().words();
        FaultCase c = page.faultCase();
        String refused = ctx.queryParam(CaseDesk.REFUSED);
        String trouble = Arrays.stream(CurationRefused.Reason.values())
                .filter(reason -> reason.name().equals(refused))
                .findFirst()
                .map(reason -> forms.say(words, "refused." + reason, ""))
                .orElse(null);
        Actor actor = Visitor.of(ctx).actor();
        return new CaseDesk(
                page, forms.notice(ctx, words), trouble, new LevelOne().test(c), decisions.needsSecond(c, actor));
    }

    private static String title(FaultCase c, PageWords words) {
        String title = CasePage.title(c, words);
        return title.length() <= MAX_VALUE ? title : title.substring(0, MAX_VALUE) + "…";
    }

    private CasePage page(PageFrame frame, CaseDossier dossier, Visitor visitor) {
        CaseRows rows = new CaseRows(services.store().cases(), frame.words());
        return new CasePage(
                frame,
                dossier,
                rows.lastChange(dossier.faultCase()),
                rows.of(dossier.sameCause()),
                rows.of(dossier.alike()),
                rows.of(dossier.opposed()),
                services.store().photos().ofCase(dossier.faultCase().id()).stream()
                        .filter(visitor::sees)
                        .toList());
    }

    /** Of the same class of equipment, by the symptoms that most tickets tell. */
    private Collection<FaultCase> alike(FaultCase c) {
        String told = c.symptoms().stream()
                .limit(SYMPTOMS)
                .map(symptom -> symptom.text()
                        .substring(0, Math.min(MAX_TEXT, symptom.text().length())))
                .collect(Collectors.joining(" "));
        EquipmentScope family = EquipmentScope.of(c.scope().equipmentClass(), null, null, null, null);
        return told.isBlank()
                ? List.of()
                : services.search(told, SearchFilter.ANSWERING.within(family), CaseReviews.ALIKE).stream()
                        .map(FoundCase::faultCase)
                        .toList();
    }

    /** What tickets and manuals tell, where one of two versions leaves that to them. */
    private Article told(String caseId, CaseVersion from, CaseVersion to) {
        Article drafted = from.article().isLeftToTickets() ? from.article() : to.article();
        if (!drafted.isLeftToTickets()) {
            return drafted;
        }
        List<Visit> visits = services.store().cases().contributions(caseId, CaseAssembly.CONTRIBUTIONS).stream()
                .map(c -> new Visit(c, false))
                .toList();
        return CaseAssembly.told(
                drafted, visits, services.store().manuals().entriesOf(caseId, CaseAssembly.ENTRIES), clock.instant());
    }

    private void versions(Context ctx) throws Exception {
        String id = ctx.pathParam("caseId");
        FaultCase found = pool.call(() -> services.store().cases().find(id).orElse(null));
        List<CaseVersion> versions = pool.call(() -> services.store().cases().versions(id));
        if (found == null || versions.isEmpty()) {
            pages.missing(ctx, Area.CASES, PageLink.to(CaseRow.link(id)), "case");
            return;
        }
        int last = versions.size();
        int to = Math.clamp(Pages.number(ctx.queryParam("to"), last, last), 1, last);
        int from = Math.clamp(Pages.number(ctx.queryParam("from"), Math.max(1, to - 1), last), 1, last);
        PageWords words = pages.words(ctx);
        PageLink here =
                PageLink.to(CaseRow.link(id) + "/versions").and("from", from).and("to", to);
        PageFrame frame = pages.frame(ctx, words, Area.CASES, words.say("versions.title"), here);
        pages.show(
                ctx,
                "versions.jte",
                new VersionsPage(
                        frame,
                        found,
                        versions,
                        versions.get(from - 1),
                        versions.get(to - 1),
                        pool.call(() -> told(id, versions.get(from - 1), versions.get(to - 1)))));
    }
}
