package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.terms.ActorNames;
import org.faultbook.diagnosis.terms.OffersPage;
import org.faultbook.diagnosis.terms.TermForm;
import org.faultbook.diagnosis.terms.TermPreview;
import org.faultbook.diagnosis.terms.TermPreviewPage;
import org.faultbook.diagnosis.terms.Terms;
import org.faultbook.diagnosis.terms.TermsPage;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.lexicon.TermEntry;
import org.jspecify.annotations.Nullable;

/** The pages of words: those that persons added, what another one would change, what manuals offer. */
final class TermPages {
    private static final String PATH = "/terms";
    private static final int MAX_SEARCH = 60;
    private static final int MAX_WORDS = 1_000;
    private static final int MAX_REASON = 200;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Terms terms;

    TermPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.terms = new Terms(services, clock);
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, ctx -> list(ctx, TermForm.BLANK, null), Rights.CURATORS);
        routes.get(PATH + "/preview", this::preview, Rights.CURATORS);
        routes.get(PATH + "/offers", this::offers, Rights.CURATORS);
        routes.post(PATH, this::add, Rights.CURATORS);
        routes.post(PATH + "/{number}/withdraw", this::withdraw, Rights.CURATORS);
    }

    private static Wording wording(PageWords words) {
        return Wording.of(TermsPage.class, words.language());
    }

    private PageFrame frame(Context ctx, String key, PageLink here) {
        PageWords words = pages.words(ctx);
        return pages.frame(ctx, words, Area.TERMS, wording(words).say(key), here);
    }

    /** @param trouble the wording of why the form was not taken */
    private void list(Context ctx, TermForm form, @Nullable String trouble) throws Exception {
        String text = Pages.field(ctx, "q", MAX_SEARCH);
        PageFrame frame = frame(ctx, "title", PageLink.to(PATH).and("q", text));
        Wording wording = wording(frame.words());
        ActorNames names =
                new ActorNames(services.store().accounts(), frame.words().language());
        String done = ctx.queryParam("done");
        TermsPage page = pool.call(() -> new TermsPage(
                frame,
                names,
                text,
                terms.own(text),
                terms.inUse(text),
                form,
                trouble == null ? null : wording.say("trouble." + trouble, TermEntry.MOST_WORDS, TermEntry.LONGEST),
                done != null && (done.equals("added") || done.equals("withdrawn"))
                        ? wording.say("done." + done)
                        : null));
        pages.show(ctx, "terms.jte", page);
    }

    private static TermForm form(Context ctx) {
        return OwnPages.mayChange(ctx)
                ? TermForm.of(
                        Pages.formField(ctx, "kind", MAX_REASON),
                        Pages.formField(ctx, "words", MAX_WORDS),
                        Pages.formField(ctx, "reason", MAX_REASON))
                : TermForm.of(
                        Pages.field(ctx, "kind", MAX_REASON),
                        Pages.field(ctx, "words", MAX_WORDS),
                        Pages.field(ctx, "reason", MAX_REASON));
    }

    /** The entry of a form; null where it was refused, which has been answered. */
    private @Nullable TermEntry entry(Context ctx, TermForm form) throws Exception {
        TermEntry entry;
        try {
            entry = form.entry();
        } catch (IllegalArgumentException e) {
            ctx.status(400);
            list(ctx, form, form.words().isBlank() ? "none" : "words." + form.kind());
            return null;
        }
        if (pool.call(() -> terms.isPersonal(entry, form.reason()))) {
            ctx.status(400);
            list(ctx, form, "personal");
            return null;
        }
        return entry;
    }

    private void preview(Context ctx) throws Exception {
        if (ctx.queryParam("withdraw") != null) {
            previewWithdrawal(ctx, Pages.field(ctx, "withdraw", 12));
            return;
        }
        TermForm form = form(ctx);
        TermEntry entry = entry(ctx, form);
        if (entry != null) {
            PageFrame frame = frame(ctx, "preview.title.add", PageLink.to(form.previewLink()));
            show(ctx, frame, TermForm.of(entry, form.reason()), null);
        }
    }

    private void previewWithdrawal(Context ctx, String id) throws Exception {
        Optional<OwnTerm> term = pool.call(() -> find(id));
        PageLink here = PageLink.to(PATH + "/preview").and("withdraw", id);
        if (term.isEmpty()) {
            pages.missing(ctx, Area.TERMS, here, "term");
            return;
        }
        OwnTerm found = term.get();
        show(ctx, frame(ctx, "preview.title.withdraw", here), TermForm.of(found.entry(), ""), found);
    }

    private Optional<OwnTerm> find(String id) {
        return id.matches("\\d{1,12}") ? terms.find(Long.parseLong(id)).filter(OwnTerm::stands) : Optional.empty();
    }

    private void show(Context ctx, PageFrame frame, TermForm form, @Nullable OwnTerm withdrawn) throws Exception {
        TermPreviewPage page = pool.call(() -> {
            TermEntry entry = form.entry();
            TermPreview preview = withdrawn == null ? terms.preview(entry) : terms.previewWithdrawal(withdrawn.id());
            List<String> named = new ArrayList<>();
            preview.changed().forEach(c -> {
                named.addAll(c.before());
                named.addAll(c.after());
            });
            return new TermPreviewPage(
                    frame,
                    form,
                    withdrawn,
                    withdrawn == null && terms.isKnown(entry),
                    preview,
                    services.store().cases().findAll(named),
                    entry.kind() == TermEntry.Kind.EMPTY ? terms.unreviewedWith(entry) : List.of());
        });
        pages.show(ctx, "termpreview.jte", page);
    }

    private void offers(Context ctx) throws Exception {
        PageFrame frame = frame(ctx, "offers.title", PageLink.to(PATH + "/offers"));
        pages.show(ctx, "termoffers.jte", pool.call(() -> new OffersPage(frame, services.termOffers())));
    }

    private void add(Context ctx) throws Exception {
        TermForm form = form(ctx);
        TermEntry entry = entry(ctx, form);
        if (entry != null) {
            pool.call(() -> terms.add(entry, Visitor.of(ctx).actor(), form.reason()));
            ctx.redirect(PATH + "?done=added", io.javalin.http.HttpStatus.SEE_OTHER);
        }
    }

    private void withdraw(Context ctx) throws Exception {
        String id = ctx.pathParam("number");
        try {
            Optional<OwnTerm> term = pool.call(() -> find(id));
            long found = term.orElseThrow().id();
            pool.call(() -> terms.withdraw(
                    found, Visitor.of(ctx).actor(), services.mask(Pages.formField(ctx, "reason", MAX_REASON))));
            ctx.redirect(PATH + "?done=withdrawn", io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (NoSuchElementException e) {
            pages.missing(ctx, Area.TERMS, PageLink.to(PATH), "term");
        }
    }
}
