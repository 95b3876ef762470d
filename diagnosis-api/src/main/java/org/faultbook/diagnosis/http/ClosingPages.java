package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.closing.ClosingRequest;
import org.faultbook.diagnosis.closing.ClosingText;
import org.faultbook.diagnosis.closing.UnaskedAnswerException;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.visit.CheckWords;
import org.faultbook.diagnosis.visit.ClosingForm;
import org.faultbook.diagnosis.visit.ClosingPage;
import org.faultbook.diagnosis.visit.ToldOutcome;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The last touch: the text that closes a ticket. Nothing of it is stored, so that a form is answered with the page itself and
 * not led on; what is typed stands in no address.
 */
final class ClosingPages {
    private static final int MAX_TEXT = 3_000;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Visits visits;

    ClosingPages(Services services, EnginePool pool, Pages pages, Visits visits) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.visits = visits;
    }

    void register(RoutesConfig routes) {
        routes.get(ClosingPage.PATH, this::draft, Rights.SIGNED_IN);
        routes.post(ClosingPage.PATH, this::write, Rights.SIGNED_IN);
    }

    private void draft(Context ctx) throws Exception {
        Visit visit = Visits.ofAddress(ctx);
        Visitor visitor = Visitor.of(ctx);
        PageWords words = pages.words(ctx);
        List<ToldOutcome> told = pool.call(() -> visits.told(visit, visitor));
        String asked = visit.text().isBlank() ? asked(visit, visitor) : "";
        CheckWords checks = new CheckWords(services.taxonomy().classes(), words.language());
        show(ctx, words, visit, told, ClosingForm.draft(visit, asked, told, checks, words.language()), null);
    }

    /** What was asked, as it was logged, where the address does not say it. */
    private String asked(Visit visit, Visitor visitor) throws Exception {
        Map<String, Recommendation> answers = pool.call(() -> visits.answers(visit, visitor));
        return answers.values().stream().map(Recommendation::query).reduce("", (a, b) -> b);
    }

    private void write(Context ctx) throws Exception {
        Visit visit = Visits.ofForm(ctx);
        Visitor visitor = Visitor.of(ctx);
        ClosingForm form = new ClosingForm(
                typed(ctx, "symptom"),
                typed(ctx, "checked"),
                typed(ctx, "cause"),
                typed(ctx, "done"),
                typed(ctx, "parts"),
                typed(ctx, "open"),
                language(ctx));
        List<ToldOutcome> told = pool.call(() -> visits.told(visit, visitor));
        show(ctx, pages.words(ctx), visit, told, form, answer(ctx));
    }

    private static String typed(Context ctx, String name) {
        return Pages.formField(ctx, name, MAX_TEXT);
    }

    private static @Nullable Language language(Context ctx) {
        String code = Pages.formField(ctx, "textlang", 2);
        return code.equals("zh") || code.equals("en") ? Language.parse(code) : null;
    }

    private static ClosingRequest.@Nullable Answer answer(Context ctx) {
        String chosen = typed(ctx, "answer");
        int stroke = chosen.indexOf('|');
        return stroke < 1 ? null : new ClosingRequest.Answer(chosen.substring(0, stroke), chosen.substring(stroke + 1));
    }

    private void show(
            Context ctx,
            PageWords words,
            Visit visit,
            List<ToldOutcome> told,
            ClosingForm form,
            ClosingRequest.@Nullable Answer answer)
            throws Exception {
        ClosingText written = null;
        boolean stale = false;
        if (!form.isSilent()) {
            try {
                written = write(visit, form, answer);
            } catch (UnaskedAnswerException e) {
                // what was typed since has changed what is asked
                stale = true;
                written = write(visit, form, null);
            }
        }
        List<KeptPhoto> photos = pool.call(() -> visits.photos(visit, Visitor.of(ctx)));
        String title = Wording.of(Visit.class, words.language()).say("closing.title");
        PageFrame frame = pages.frame(ctx, words, Area.DIAGNOSE, title, visit.to(ClosingPage.PATH));
        pages.show(ctx, "visit/closing.jte", new ClosingPage(frame, visit, told, photos, form, written, stale));
    }

    private ClosingText write(Visit visit, ClosingForm form, ClosingRequest.@Nullable Answer answer) throws Exception {
        return pool.call(() -> services.closingText(form.request(visit.equipment(), answer)));
    }
}
