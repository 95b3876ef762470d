package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.terms.EntryPreview;
import org.faultbook.diagnosis.terms.EntryPreviewPage;
import org.faultbook.diagnosis.terms.EntryWords;
import org.faultbook.diagnosis.terms.OwnEntries;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.taxonomy.Terminology;
import org.jspecify.annotations.Nullable;

/** What the pages of words and of classes of equipment have in common: a preview, saving, taking back. */
final class EntryPages<E extends OwnEntry> {
    private static final int MAX_REASON = 200;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final OwnEntries<E> entries;
    private final String path;

    /** @param path of the page that lists the entries; their preview is below it */
    EntryPages(Services services, EnginePool pool, Pages pages, OwnEntries<E> entries, String path) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.entries = entries;
        this.path = path;
    }

    /**
     * An entry that is looked at.
     *
     * @param withdrawn the entry that would be taken back; null where it would be added
     * @param fields of the form that adds it
     * @param here the address of its preview
     */
    record Previewed<E>(E entry, @Nullable OwnTerm withdrawn, Map<String, String> fields, PageLink here) {}

    static Wording wording(PageWords words) {
        return Wording.of(EntryWords.class, words.language());
    }

    PageFrame frame(Context ctx, String key, PageLink here) {
        PageWords words = pages.words(ctx);
        return pages.frame(ctx, words, Area.TERMS, wording(words).say(key), here);
    }

    /** A field of the address or, where a form was sent, of the form. */
    static String field(Context ctx, String name, int most) {
        return OwnPages.mayChange(ctx) ? Pages.formField(ctx, name, most) : Pages.field(ctx, name, most);
    }

    /** What the address says was done; null where it says nothing. */
    static @Nullable String done(Context ctx, Wording wording) {
        String done = ctx.queryParam("done");
        return done != null && (done.equals("added") || done.equals("withdrawn")) ? wording.say("done." + done) : null;
    }

    /** The entry that the address names to be taken back; empty where there is none, which has been answered. */
    Optional<OwnTerm> toWithdraw(Context ctx) throws Exception {
        String id = Pages.field(ctx, "withdraw", 12);
        Optional<OwnTerm> found = pool.call(() -> find(id));
        if (found.isEmpty()) {
            missing(ctx, PageLink.to(path + "/preview").and("withdraw", id));
        }
        return found;
    }

    private Optional<OwnTerm> find(String id) {
        return id.matches("\\d{1,12}") ? entries.standing(Long.parseLong(id)) : Optional.empty();
    }

    private void missing(Context ctx, PageLink here) {
        pages.missing(ctx, Area.TERMS, here, "term");
    }

    /**
     * Shows what an entry would change.
     *
     * @param notes what there is to know of it, from the words as they would be
     * @param unreviewed cases that hold it; null where they do not matter
     */
    void show(
            Context ctx,
            Previewed<E> previewed,
            Function<Terminology, List<String>> notes,
            @Nullable Callable<List<FaultCase>> unreviewed)
            throws Exception {
        OwnTerm withdrawn = previewed.withdrawn();
        PageLink here = withdrawn == null
                ? previewed.here()
                : PageLink.to(path + "/preview").and("withdraw", withdrawn.id());
        PageFrame frame = frame(ctx, withdrawn == null ? "preview.title.add" : "preview.title.withdraw", here);
        EntryPreviewPage page = pool.call(() -> {
            Terminology words = withdrawn == null ? entries.with(previewed.entry()) : entries.without(withdrawn.id());
            EntryPreview preview = entries.preview(words);
            List<String> named = new ArrayList<>();
            preview.changed().forEach(c -> {
                named.addAll(c.before());
                named.addAll(c.after());
            });
            return new EntryPreviewPage(
                    frame,
                    previewed.entry(),
                    withdrawn,
                    notes.apply(words),
                    previewed.fields(),
                    path,
                    preview,
                    services.store().cases().findAll(named),
                    unreviewed == null ? null : unreviewed.call());
        });
        pages.show(ctx, "entrypreview.jte", page);
    }

    /** @param then the page that says so */
    void add(Context ctx, E entry, String reason, PageLink then) throws Exception {
        pool.call(() -> entries.add(entry, Visitor.of(ctx).actor(), reason));
        ctx.redirect(then.and("done", "added").toString(), HttpStatus.SEE_OTHER);
    }

    void withdraw(Context ctx) throws Exception {
        String id = ctx.pathParam("number");
        String reason = services.mask(Pages.formField(ctx, "reason", MAX_REASON));
        try {
            pool.call(() -> entries.withdraw(
                    find(id).orElseThrow().id(), Visitor.of(ctx).actor(), reason));
            ctx.redirect(path + "?done=withdrawn", HttpStatus.SEE_OTHER);
        } catch (NoSuchElementException e) {
            missing(ctx, PageLink.to(path));
        }
    }
}
