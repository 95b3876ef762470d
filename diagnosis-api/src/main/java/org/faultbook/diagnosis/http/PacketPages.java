package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.visit.CheckWords;
import org.faultbook.diagnosis.visit.PacketPage;
import org.faultbook.diagnosis.visit.ToldOutcome;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.recommendation.Recommendation;

/** What colleagues need to help on, behind one link that goes into a group chat. */
final class PacketPages {
    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Visits visits;
    private final OwnAddress address;

    PacketPages(Services services, EnginePool pool, Pages pages, Visits visits, OwnAddress address) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.visits = visits;
        this.address = address;
    }

    void register(RoutesConfig routes) {
        routes.get(PacketPage.PATH + "{requestId}", this::packet, Rights.SIGNED_IN);
    }

    private void packet(Context ctx) throws Exception {
        String requestId = ctx.pathParam("requestId");
        Visitor visitor = Visitor.of(ctx);
        PageWords words = pages.words(ctx);
        Wording say = Wording.of(Visit.class, words.language());
        Visit visit = Visits.ofAddress(ctx);
        PageLink here = PacketPage.link(requestId, visit);
        Recommendation shown;
        try {
            shown = pool.call(() -> OwnAnswers.check(services.store().recommendations(), requestId, visitor));
        } catch (UnknownIdException e) {
            pages.missing(ctx, Area.DIAGNOSE, here, say.say("packet.missing"), say.say("packet.missing.do"));
            return;
        }
        List<ToldOutcome> told = pool.call(() -> visits.told(visit.telling(requestId), visitor));
        List<FaultCase> causes = pool.call(() -> shown.shown().stream()
                .map(s -> visits.answering(s.caseId()))
                .filter(Objects::nonNull)
                .filter(visitor::sees)
                .distinct()
                .toList());
        PageFrame frame = pages.frame(ctx, words, Area.DIAGNOSE, say.say("packet.title"), here);
        pages.show(
                ctx,
                "visit/packet.jte",
                new PacketPage(
                        frame,
                        shown,
                        causes,
                        told,
                        visit,
                        new CheckWords(services.taxonomy().classes(), words.language()),
                        address.of(ctx) + here));
    }
}
