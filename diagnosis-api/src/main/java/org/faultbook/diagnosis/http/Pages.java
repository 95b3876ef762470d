package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.MissingPage;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageReader;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** What all pages share: their frame, their templates, what browsers may do with them. */
final class Pages {
    private final Services services;
    private final Templates templates;
    private final Assets assets;
    private final Forms forms;
    private final Clock clock;
    private volatile Named named;

    /** The names of one taxonomy. */
    private record Named(Taxonomy taxonomy, ScopeNames scopes) {
        static Named of(Taxonomy taxonomy) {
            return new Named(taxonomy, new ScopeNames(taxonomy));
        }
    }

    Pages(Services services, Templates templates, Assets assets, Forms forms, Clock clock) {
        this.services = services;
        this.templates = templates;
        this.assets = assets;
        this.forms = forms;
        this.clock = clock;
        this.named = Named.of(services.taxonomy());
    }

    /** What machines are called now. */
    ScopeNames scopes() {
        Taxonomy now = services.taxonomy();
        Named known = named;
        if (known.taxonomy() != now) {
            known = Named.of(now);
            named = known;
        }
        return known.scopes();
    }

    /** What an address says of this name, without space around it, at most so many characters; empty where it says nothing. */
    static String field(Context ctx, String name, int most) {
        return shortened(ctx.queryParam(name), most);
    }

    /** As {@link #field}, of a form that was sent. */
    static String formField(Context ctx, String name, int most) {
        return shortened(ctx.formParam(name), most);
    }

    private static String shortened(@Nullable String value, int most) {
        String text = value == null ? "" : value.strip();
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** A number of an address from 0 up; {@code absent} where it is none. */
    static int number(@Nullable String text, int absent, int most) {
        return text == null || !text.strip().matches("\\d{1,9}")
                ? absent
                : Math.min(most, Integer.parseInt(text.strip()));
    }

    PageWords words(Context ctx) {
        return new PageWords(PageLanguage.of(ctx), scopes(), this::displayName, clock);
    }

    private Optional<String> displayName(String accountId) {
        return services.store().accounts().find(accountId).map(Account::displayName);
    }

    /** @param title of the window, before the name of the program */
    PageFrame frame(Context ctx, PageWords words, PageFrame.Area area, String title, PageLink here) {
        return new PageFrame(words, area, title + " - Faultbook", here, assets.version(), reader(ctx));
    }

    private PageReader reader(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Account account = visitor.account();
        return new PageReader(
                account == null ? null : account.displayName(),
                visitor.may(Rights.STAFF),
                visitor.may(Rights.CURATORS),
                forms.mark(ctx));
    }

    void show(Context ctx, String template, Object page) {
        templates.answer(ctx, template, page);
    }

    /** Says that something is not there; {@code key} names the wording. */
    void missing(Context ctx, PageFrame.Area area, PageLink here, String key) {
        PageWords words = words(ctx);
        MissingPage.Onward onward = new MissingPage.Onward(words.say("missing.cases"), "/cases");
        missing(ctx, area, here, words.say("missing." + key), words.say("missing." + key + ".do"), onward);
    }

    /** As {@link #missing(Context, PageFrame.Area, PageLink, String)}, in these words. */
    void missing(
            Context ctx, PageFrame.Area area, PageLink here, String heading, String detail, MissingPage.Onward onward) {
        ctx.status(404);
        PageFrame frame = frame(ctx, words(ctx), area, heading, here);
        show(ctx, "missing.jte", new MissingPage(frame, heading, detail, onward));
    }
}
