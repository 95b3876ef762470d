package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.ask.PacketAnswer;
import org.faultbook.diagnosis.ask.PacketDrafts;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.ask.TypedLine;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.MissingPage;
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
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.recommendation.Recommendation;
import org.jspecify.annotations.Nullable;

/** What colleagues need to help on, behind one link that goes into a group chat. */
final class PacketPages {
    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Visits visits;
    private final OwnAddress address;
    private final PacketDrafts drafts;

    PacketPages(Services services, EnginePool pool, Pages pages, Visits visits, OwnAddress address, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.visits = visits;
        this.address = address;
        this.drafts = new PacketDrafts(services.store(), clock);
    }

    void register(RoutesConfig routes) {
        routes.get(
                PacketPage.PATH + "{requestId}",
                ctx -> show(ctx, Visits.ofAddress(ctx), "", "", null),
                Rights.SIGNED_IN);
        routes.post(PacketPage.PATH + "{requestId}/answer", this::answer, Rights.STAFF);
    }

    /** What a colleague answers becomes a draft. */
    private void answer(Context ctx) throws Exception {
        String requestId = ctx.pathParam("requestId");
        Visitor visitor = Visitor.of(ctx);
        Visit visit = Visits.ofForm(ctx);
        QuestionWords words = new QuestionWords(pages.words(ctx).language());
        String cause = line(ctx, PacketAnswer.CAUSE);
        String fix = line(ctx, PacketAnswer.FIX);
        String trouble = cause.isBlank() || fix.isBlank()
                ? words.say("packet.empty")
                : pool.call(() -> services.isProhibited(fix)) ? words.say("packet.prohibited", fix) : null;
        if (trouble != null) {
            show(ctx, visit, cause, fix, trouble);
            return;
        }
        boolean known = pool.call(() -> {
            Recommendation asked =
                    services.store().recommendations().find(requestId).orElse(null);
            if (asked != null) {
                drafts.draft(asked, cause, fix, photos(visit, visitor), visitor.actor(), words.say("packet.reason"));
            }
            return asked != null;
        });
        if (!known) {
            show(ctx, visit, cause, fix, null);
            return;
        }
        ctx.redirect(
                PacketPage.link(requestId, visit)
                        .and(PacketAnswer.THANKS, 1)
                        .first(PageLink.LANGUAGE, words.language().code())
                        .toString(),
                HttpStatus.SEE_OTHER);
    }

    private List<String> photos(Visit visit, Visitor visitor) {
        return visits.photos(visit, visitor).stream().map(KeptPhoto::id).toList();
    }

    private String line(Context ctx, String field) {
        String typed = Pages.formField(ctx, field, PacketAnswer.MOST);
        return services.mask(TypedLine.of(typed));
    }

    /** The case that an answer became, where the visitor sees it. */
    private @Nullable FaultCase drafted(String requestId, Visitor visitor) {
        String caseId = services.store().gaps().casesOf(List.of(requestId)).get(requestId);
        FaultCase drafted = caseId == null ? null : visits.answering(caseId);
        return drafted != null && visitor.sees(drafted) ? drafted : null;
    }

    private void show(Context ctx, Visit visit, String cause, String fix, @Nullable String trouble) throws Exception {
        String requestId = ctx.pathParam("requestId");
        Visitor visitor = Visitor.of(ctx);
        PageWords words = pages.words(ctx);
        Wording say = Wording.of(Visit.class, words.language());
        PageLink here = PacketPage.link(requestId, visit);
        Recommendation shown;
        try {
            shown = pool.call(() -> OwnAnswers.check(services.store().recommendations(), requestId, visitor));
        } catch (UnknownIdException e) {
            MissingPage.Onward onward = new MissingPage.Onward(words.say("nav", Area.DIAGNOSE), "/");
            pages.missing(ctx, Area.DIAGNOSE, here, say.say("packet.missing"), say.say("packet.missing.do"), onward);
            return;
        }
        List<ToldOutcome> told = pool.call(() -> visits.told(visit.telling(requestId), visitor));
        List<FaultCase> causes = pool.call(() -> shown.shown().stream()
                .map(s -> visits.answering(s.caseId()))
                .filter(Objects::nonNull)
                .filter(visitor::sees)
                .distinct()
                .toList());
        List<KeptPhoto> photos = pool.call(() -> visits.photos(visit, visitor));
        FaultCase drafted = pool.call(() -> drafted(requestId, visitor));
        if (trouble != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
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
                        photos,
                        address.of(ctx) + here,
                        new PacketAnswer(
                                visitor.may(Rights.STAFF),
                                drafted,
                                cause,
                                fix,
                                trouble,
                                ctx.queryParam(PacketAnswer.THANKS) != null)));
    }
}
