package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.terms.ActorNames;
import org.faultbook.diagnosis.terms.EquipmentForm;
import org.faultbook.diagnosis.terms.EquipmentTerms;
import org.faultbook.diagnosis.terms.EquipmentTermsPage;
import org.faultbook.diagnosis.terms.OwnEntries;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.EquipmentEntry.Kind;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.taxonomy.OwnEquipment;
import org.faultbook.kb.taxonomy.Terminology;
import org.jspecify.annotations.Nullable;

/** The pages of classes of equipment: those in use, what persons added, what another entry would change. */
final class EquipmentTermPages {
    private static final String PATH = "/terms/equipment";
    private static final int MAX_NAME = 120;
    private static final int MAX_TEXT = 1_000;
    private static final int MAX_REASON = 200;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final OwnEntries<EquipmentEntry> entries;
    private final EquipmentTerms equipment;
    private final EntryPages<EquipmentEntry> acts;

    EquipmentTermPages(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.entries = new OwnEntries<>(services, clock, EquipmentEntry.class);
        this.equipment = new EquipmentTerms(services);
        this.acts = new EntryPages<>(services, pool, pages, entries, PATH);
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, ctx -> list(ctx, form(ctx), null), Rights.CURATORS);
        routes.get(PATH + "/preview", this::preview, Rights.CURATORS);
        routes.post(PATH, this::add, Rights.CURATORS);
        routes.post(PATH + "/{number}/withdraw", acts::withdraw, Rights.CURATORS);
    }

    /** @param trouble why the form was not taken */
    private void list(Context ctx, EquipmentForm form, @Nullable String trouble) throws Exception {
        PageFrame frame = acts.frame(
                ctx,
                "equipment.title",
                PageLink.to(PATH).and("kind", form.kind()).and("of", form.of()));
        Wording wording = EntryPages.wording(frame.words());
        ActorNames names =
                new ActorNames(services.store().accounts(), frame.words().language());
        EquipmentTermsPage page = pool.call(() -> new EquipmentTermsPage(
                frame,
                names,
                services.taxonomy().classes(),
                entries.all(),
                equipment.unnamed(),
                form,
                trouble,
                EntryPages.done(ctx, wording)));
        pages.show(ctx, "equipmentterms.jte", page);
    }

    private static EquipmentForm form(Context ctx) {
        String kind = EntryPages.field(ctx, "kind", MAX_NAME);
        return new EquipmentForm(
                Arrays.stream(Kind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElse(Kind.CLASS),
                EntryPages.field(ctx, "of", MAX_NAME),
                EntryPages.field(ctx, "zh", MAX_TEXT),
                EntryPages.field(ctx, "en", MAX_TEXT),
                EntryPages.field(ctx, "others", MAX_TEXT),
                EntryPages.field(ctx, "source", MAX_TEXT),
                EntryPages.field(ctx, "reason", MAX_REASON));
    }

    /** The entry of a form; null where it was refused, which has been answered. */
    private @Nullable EquipmentEntry entry(Context ctx, EquipmentForm form) throws Exception {
        PageWords words = pages.words(ctx);
        Wording wording = EntryPages.wording(words);
        EquipmentEntry entry;
        try {
            entry = form.entry();
        } catch (EquipmentEntry.Refused e) {
            return refused(ctx, form, wording.say("trouble.fault." + e.fault()));
        }
        if (pool.call(() -> entries.isPersonal(entry, form.reason()))) {
            return refused(ctx, form, wording.say("trouble.personal"));
        }
        if (!OwnEquipment.applies(services.taxonomy(), entry)) {
            return refused(ctx, form, wording.say("trouble.gone"));
        }
        String taken = OwnEquipment.taken(services.taxonomy(), entry);
        return taken == null ? entry : refused(ctx, form, wording.say("trouble.taken", words.equipment(taken)));
    }

    private @Nullable EquipmentEntry refused(Context ctx, EquipmentForm form, String trouble) throws Exception {
        ctx.status(400);
        list(ctx, form, trouble);
        return null;
    }

    private void preview(Context ctx) throws Exception {
        if (ctx.queryParam("withdraw") != null) {
            Optional<OwnTerm> found = acts.toWithdraw(ctx);
            if (found.isPresent()) {
                previewWithdrawal(ctx, found.get());
            }
            return;
        }
        EquipmentForm form = form(ctx);
        EquipmentEntry entry = entry(ctx, form);
        if (entry != null) {
            EquipmentForm sent = EquipmentForm.of(entry, form.reason());
            PageWords words = pages.words(ctx);
            acts.show(
                    ctx,
                    new EntryPages.Previewed<>(entry, null, sent.fields(), sent.previewLink()),
                    after -> notes(words, entry, after),
                    null);
        }
    }

    private void previewWithdrawal(Context ctx, OwnTerm term) throws Exception {
        EquipmentEntry entry = (EquipmentEntry) term.entry();
        EquipmentForm sent = EquipmentForm.of(entry, "");
        Wording wording = EntryPages.wording(pages.words(ctx));
        acts.show(
                ctx,
                new EntryPages.Previewed<>(entry, term, sent.fields(), sent.previewLink()),
                after -> {
                    long waiting = equipment.waiting(entries.all(), after.taxonomy());
                    return waiting == 0
                            ? List.of()
                            : List.of(wording.say(waiting == 1 ? "note.waiting.one" : "note.waiting.many", waiting));
                },
                null);
    }

    private List<String> notes(PageWords words, EquipmentEntry entry, Terminology after) {
        Wording wording = EntryPages.wording(words);
        if (entry.kind() == Kind.NOTICE) {
            return List.of(wording.say("note.notice"));
        }
        List<String> notes = new ArrayList<>();
        OwnEquipment.moved(services.taxonomy(), entry)
                .forEach((name, of) -> notes.add(wording.say("note.moved", name, words.equipment(of))));
        List<Listing.Count> named = equipment.namedBy(after.taxonomy());
        int cases = named.stream().mapToInt(Listing.Count::owners).sum();
        notes.add(
                named.isEmpty()
                        ? wording.say("note.named.none")
                        : wording.say(
                                cases == 1 ? "note.named.one" : "note.named.many",
                                words.number(cases),
                                named.stream()
                                        .map(Listing.Count::value)
                                        .collect(Collectors.joining(words.say("list.joint")))));
        if (entry.kind() == Kind.CLASS) {
            notes.add(wording.say("note.no.notices"));
        }
        return notes;
    }

    private void add(Context ctx) throws Exception {
        EquipmentForm form = form(ctx);
        EquipmentEntry entry = entry(ctx, form);
        if (entry != null) {
            PageLink list = PageLink.to(PATH);
            // who adds a class is asked for its first safety notice next
            acts.add(
                    ctx,
                    entry,
                    form.reason(),
                    entry.kind() == Kind.CLASS ? list.and("kind", Kind.NOTICE).and("of", entry.id()) : list);
        }
    }
}
