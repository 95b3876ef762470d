package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.photo.PhotoQuestion;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/** A photograph sent from the diagnose page: its text goes into the fields of the question, for the person to correct. */
final class PhotoPages {
    static final String PATH = "/photo";
    /** What became of the picture, as the diagnose page is told. */
    static final String PHOTO = "photo";

    static final String READ = "read";
    static final List<String> TROUBLES = List.of("unsupported", "too-large", "broken", "no-text", "missing");

    private final Services services;
    private final EnginePool pool;

    PhotoPages(Services services, EnginePool pool) {
        this.services = services;
        this.pool = pool;
    }

    void register(RoutesConfig routes) {
        routes.post(PATH, this::read, Rights.SIGNED_IN);
    }

    private void read(Context ctx) throws Exception {
        Visit visit = Visits.ofForm(ctx);
        byte @Nullable [] image = PhotoUpload.image(ctx);
        if (image == null) {
            send(ctx, visit, "missing");
            return;
        }
        try {
            PhotoReading photo = pool.call(() -> services.readPhoto(image));
            if (photo.isEmpty()) {
                send(ctx, visit, "no-text");
                return;
            }
            send(ctx, with(visit, photo), READ);
        } catch (UnreadablePicture e) {
            String trouble = switch (e.code()) {
                case UNSUPPORTED_PICTURE -> "unsupported";
                case PICTURE_TOO_LARGE -> "too-large";
                case BROKEN_PICTURE -> "broken";
            };
            send(ctx, visit, trouble);
        }
    }

    private static Visit with(Visit visit, PhotoReading photo) {
        DiagnosisRequest asked = PhotoQuestion.of(
                new DiagnosisRequest(
                        visit.text(),
                        "",
                        null,
                        visit.equipment(),
                        List.of(),
                        visit.answers(),
                        SearchFilter.ANSWERING,
                        1),
                photo);
        EquipmentMention unit = asked.equipment();
        return new Visit(
                asked.text().strip(),
                said(unit.type()),
                said(unit.model()),
                said(unit.serialNumber()),
                List.of(),
                visit.told(),
                visit.read());
    }

    private static String said(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }

    /** A picture over the limit is not read as far as its form: there is no question to keep. */
    static void tooLarge(Context ctx) {
        ctx.redirect("/?" + PHOTO + "=too-large", HttpStatus.SEE_OTHER);
    }

    private static void send(Context ctx, Visit visit, String result) {
        ctx.redirect(
                visit.link()
                        .and(PHOTO, result)
                        .first(PageLink.LANGUAGE, PageLanguage.of(ctx).code())
                        .toString(),
                HttpStatus.SEE_OTHER);
    }
}
