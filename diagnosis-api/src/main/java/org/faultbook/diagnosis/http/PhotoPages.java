package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.account.RandomToken;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.photo.PhotoQuestion;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.diagnosis.visit.VisitState;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.picture.PictureFile;
import org.faultbook.kb.picture.PlainJpeg;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * A photograph sent from the diagnose page: it is kept as evidence, and its text goes into the fields of the question, for the
 * person to correct.
 */
final class PhotoPages {
    static final String PATH = "/photo";
    /** What became of the picture, as the diagnose page is told. */
    static final String PHOTO = "photo";
    /** The field with the picture. */
    static final String IMAGE = "image";
    /** A photograph was taken off a question that is not asked yet. */
    static final String LEFT_OUT = "left-out";

    static final List<String> TROUBLES =
            List.of("unsupported", "too-large", "too-many-pixels", "broken", "missing", "too-many", "unsent", "busy");
    /** Pixels of the longer side of what is kept: the marks on a nameplate can still be read. */
    private static final int LONGEST = 1600;

    private final Services services;
    private final EnginePool pool;
    private final Clock clock;

    PhotoPages(Services services, EnginePool pool, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.post(PATH, this::take, Rights.SIGNED_IN);
    }

    /** A photograph that was kept, and what was read on it. */
    private record Taken(KeptPhoto photo, PhotoReading reading) {}

    private void take(Context ctx) throws Exception {
        Visit visit = Visits.ofForm(ctx).answered(Visits.ofAddress(ctx).answers());
        byte @Nullable [] image = PhotoUpload.image(ctx, IMAGE);
        if (image == null) {
            send(ctx, visit, "missing");
            return;
        }
        if (visit.photos().size() >= Visit.MOST_PHOTOS) {
            send(ctx, visit, "too-many");
            return;
        }
        try {
            Visitor visitor = Visitor.of(ctx);
            Taken taken = pool.call(() -> keep(image, visit, visitor));
            Visit more = visit.withPhotos(Stream.concat(visit.photos().stream(), Stream.of(taken.photo.id()))
                    .toList());
            if (taken.reading.isEmpty()) {
                send(ctx, more, VisitState.KEPT);
            } else {
                send(ctx, with(more, taken.reading), VisitState.READ);
            }
        } catch (UnreadablePicture e) {
            send(ctx, visit, PhotoUpload.trouble(e));
        } catch (EnginePool.BusyException e) {
            send(ctx, visit, "busy");
        }
    }

    /** Nothing of the file itself is kept: what is seen is written anew. */
    private Taken keep(byte[] image, Visit visit, Visitor visitor) throws UnreadablePicture {
        BufferedImage picture = PictureFile.read(image);
        PhotoReading reading = services.readPhoto(picture);
        byte[] jpeg = PlainJpeg.of(picture, LONGEST);
        String text = Stream.concat(
                        reading.lines().stream().map(PhotoReading.Line::text),
                        Stream.of(visit.text(), visit.model(), visit.serial()))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        KeptPhoto photo = KeptPhoto.of(
                RandomToken.make(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                visitor.actor(),
                jpeg,
                services.mask(text));
        services.store().photos().keep(photo, jpeg);
        return new Taken(photo, reading);
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
                visit.photos(),
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
        Visits.goOn(ctx, visit, PHOTO, result);
    }
}
