package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.page.TicketPage;
import org.faultbook.kb.port.SourceStore;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** The page of a ticket, where evidence opens at what it quotes. */
final class TicketPages {
    private final Services services;
    private final EnginePool pool;
    private final Pages pages;

    TicketPages(Services services, EnginePool pool, Pages pages) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/tickets/{source}/{number}",
                ctx -> show(ctx, key(ctx.pathParam("source"), ctx.pathParam("number"))),
                Rights.STAFF);
        routes.get("/tickets", ctx -> show(ctx, key(ctx.queryParam("id"))), Rights.STAFF);
    }

    /** A ticket with the judgement of its newest version. */
    private record Found(
            Ticket ticket,
            int newest,
            Judgement judgement,
            @Nullable String caseId) {}

    private void show(Context ctx, @Nullable TicketKey key) throws Exception {
        PageLink here = here(ctx);
        Found found = key == null ? null : pool.call(() -> find(key, ctx.queryParam("version")));
        if (found == null) {
            pages.missing(ctx, Area.CASES, here, "ticket");
            return;
        }
        PageWords words = pages.words(ctx);
        PageFrame frame = pages.frame(ctx, words, Area.CASES, words.say("ticket.title", shortened(key)), here);
        Span span = span(ctx);
        TextPart part = span == null ? null : part(ctx.queryParam("part"));
        pages.show(
                ctx,
                "ticket.jte",
                new TicketPage(
                        frame,
                        found.ticket(),
                        found.newest(),
                        found.judgement(),
                        found.caseId(),
                        part,
                        part == null ? null : span));
    }

    private static String shortened(@Nullable TicketKey key) {
        String number = key == null ? "" : key.number();
        return number.length() <= 80 ? number : number.substring(0, 80) + "…";
    }

    private @Nullable Found find(TicketKey key, @Nullable String version) {
        SourceStore sources = services.store().sources();
        Optional<Ticket> newest = sources.find(key);
        Optional<Judgement> judgement = sources.judgement(key);
        Optional<Ticket> ticket =
                version != null && version.matches("\\d{1,9}") ? sources.find(key, Integer.parseInt(version)) : newest;
        if (newest.isEmpty() || judgement.isEmpty() || ticket.isEmpty()) {
            return null;
        }
        return new Found(
                ticket.get(),
                newest.get().version(),
                judgement.get(),
                services.store().cases().caseOf(key).orElse(null));
    }

    private static PageLink here(Context ctx) {
        PageLink here = PageLink.to(ctx.path());
        for (String name : new String[] {"id", "version", "part", "start", "end"}) {
            here = here.and(name, ctx.queryParam(name));
        }
        return here;
    }

    private static @Nullable TicketKey key(String source, String number) {
        return source.isBlank() || source.contains(":") || number.isBlank() ? null : new TicketKey(source, number);
    }

    private static @Nullable TicketKey key(@Nullable String id) {
        int colon = id == null ? -1 : id.indexOf(':');
        return id == null || colon < 1 ? null : key(id.substring(0, colon), id.substring(colon + 1));
    }

    private static @Nullable Span span(Context ctx) {
        String start = ctx.queryParam("start");
        String end = ctx.queryParam("end");
        if (start == null || end == null || !start.matches("\\d{1,9}") || !end.matches("\\d{1,9}")) {
            return null;
        }
        int from = Integer.parseInt(start);
        int to = Integer.parseInt(end);
        return from < to ? new Span(from, to) : null;
    }

    private static @Nullable TextPart part(@Nullable String column) {
        return Arrays.stream(TextPart.values())
                .filter(p -> p.column().equals(column))
                .findFirst()
                .orElse(null);
    }
}
