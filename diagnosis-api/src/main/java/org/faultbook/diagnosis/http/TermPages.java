package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.terms.ActorNames;
import org.faultbook.diagnosis.terms.OffersPage;
import org.faultbook.diagnosis.terms.OwnEntries;
import org.faultbook.diagnosis.terms.TermForm;
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

    private final EnginePool pool;
    private final Pages pages;
    private final OwnEntries<TermEntry> entries;
    private final Terms terms;
    private final EntryPages<TermEntry> acts;
    private final Services services;

    TermPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.entries = new OwnEntries<>(services, clock, TermEntry.class);
        this.terms = new Terms(services);
        this.acts = new EntryPages<>(services, pool, pages, entries, PATH);
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, ctx -> list(ctx, TermForm.BLANK, null), Rights.CURATORS);
        routes.get(PATH + "/preview", this::preview, Rights.CURATORS);
        routes.get(PATH + "/offers", this::offers, Rights.CURATORS);
        routes.post(PATH, this::add, Rights.CURATORS);
        routes.post(PATH + "/{number}/withdraw", acts::withdraw, Rights.CURATORS);
    }

    /** @param trouble the wording of why the form was not taken */
    private void list(Context ctx, TermForm form, @Nullable String trouble) throws Exception {
        String text = Pages.field(ctx, "q", MAX_SEARCH);
        PageFrame frame = acts.frame(ctx, "title", PageLink.to(PATH).and("q", text));
        Wording wording = EntryPages.wording(frame.words());
        ActorNames names =
                new ActorNames(services.store().accounts(), frame.words().language());
        TermsPage page = pool.call(() -> new TermsPage(
                frame,
                names,
                text,
                terms.holding(entries.all(), text),
                terms.inUse(text),
                form,
                trouble == null ? null : wording.say("trouble." + trouble, TermEntry.MOST_WORDS, TermEntry.LONGEST),
                EntryPages.done(ctx, wording)));
        pages.show(ctx, "terms.jte", page);
    }

    private static TermForm form(Context ctx) {
        return TermForm.of(
                EntryPages.field(ctx, "kind", MAX_REASON),
                EntryPages.field(ctx, "words", MAX_WORDS),
                EntryPages.field(ctx, "reason", MAX_REASON));
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
        if (pool.call(() -> entries.isPersonal(entry, form.reason()))) {
            ctx.status(400);
            list(ctx, form, "personal");
            return null;
        }
        return entry;
    }

    private void preview(Context ctx) throws Exception {
        Optional<OwnTerm> withdrawn = Optional.empty();
        TermForm form = form(ctx);
        if (ctx.queryParam("withdraw") != null) {
            withdrawn = acts.toWithdraw(ctx);
            if (withdrawn.isEmpty()) {
                return;
            }
        }
        TermEntry entry = withdrawn.isPresent() ? (TermEntry) withdrawn.get().entry() : entry(ctx, form);
        if (entry == null) {
            return;
        }
        OwnTerm back = withdrawn.orElse(null);
        Wording wording = EntryPages.wording(pages.words(ctx));
        TermForm sent = TermForm.of(entry, form.reason());
        acts.show(
                ctx,
                new EntryPages.Previewed<>(
                        entry,
                        back,
                        sent.fields(),
                        PageLink.to(PATH + "/preview")
                                .and("kind", sent.kind())
                                .and("words", sent.words())
                                .and("reason", sent.reason())),
                words -> back == null && terms.isKnown(entry) ? List.of(wording.say("preview.known")) : List.of(),
                entry.kind() == TermEntry.Kind.EMPTY ? () -> terms.unreviewedWith(entry) : null);
    }

    private void offers(Context ctx) throws Exception {
        PageFrame frame = acts.frame(ctx, "offers.title", PageLink.to(PATH + "/offers"));
        pages.show(ctx, "termoffers.jte", pool.call(() -> new OffersPage(frame, services.termOffers())));
    }

    private void add(Context ctx) throws Exception {
        TermForm form = form(ctx);
        TermEntry entry = entry(ctx, form);
        if (entry != null) {
            acts.add(ctx, entry, form.reason(), PageLink.to(PATH));
        }
    }
}
