package org.faultbook.diagnosis.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.MissingPage;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.kb.account.Account;
import org.jspecify.annotations.Nullable;

/** What all pages share: their frame, their templates, what browsers may do with them. */
final class Pages {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets = new Assets();
    private final ScopeNames scopes;
    private final Clock clock;

    Pages(Services services, Clock clock) {
        this.scopes = new ScopeNames(services.taxonomy());
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        assets.register(routes);
    }

    ScopeNames scopes() {
        return scopes;
    }

    PageWords words(Context ctx) {
        return new PageWords(PageLanguage.of(ctx), scopes, clock);
    }

    /** @param title of the window, before the name of the program */
    PageFrame frame(Context ctx, PageWords words, PageFrame.Area area, String title, PageLink here) {
        return new PageFrame(words, area, title + " - Faultbook", here, assets.version(), account(ctx));
    }

    private static @Nullable String account(Context ctx) {
        Account account = Visitor.of(ctx).account();
        return account == null ? null : account.displayName();
    }

    void show(Context ctx, String template, Object page) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template, page, html);
        ctx.header("Content-Security-Policy", POLICY)
                .header("Vary", "Accept-Language, Cookie")
                .contentType("text/html; charset=utf-8")
                .result(html.toByteArray());
    }

    /** Says that something is not there; {@code key} names the wording. */
    void missing(Context ctx, PageFrame.Area area, PageLink here, String key) {
        PageWords words = words(ctx);
        String heading = words.say("missing." + key);
        ctx.status(404);
        show(
                ctx,
                "missing.jte",
                new MissingPage(frame(ctx, words, area, heading, here), heading, words.say("missing." + key + ".do")));
    }
}
