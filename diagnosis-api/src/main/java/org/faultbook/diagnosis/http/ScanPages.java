package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.scan.LabelText;
import org.faultbook.diagnosis.scan.PhotographedCode;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.picture.PictureFile;
import org.faultbook.kb.picture.UnreadablePicture;
import org.jspecify.annotations.Nullable;

/**
 * The code on a machine's label, photographed on the diagnose page: the unit it names goes into the fields of the question. The
 * picture is not kept.
 */
final class ScanPages {
    static final String PATH = "/scan";
    /** What became of the picture, as the diagnose page is told. */
    static final String SCAN = "scan";

    /** The field with the picture; the form has another one for photographs that are kept. */
    static final String CODE = "code";

    private static final String FOUND = "found";
    private static final String UNKNOWN = "unknown";
    private static final String READ = "read";
    static final List<String> RESULTS = List.of(FOUND, UNKNOWN, READ);
    static final List<String> TROUBLES =
            List.of("unsupported", "too-large", "too-many-pixels", "broken", "none", "missing", "busy");

    private final Services services;
    private final EnginePool pool;

    ScanPages(Services services, EnginePool pool) {
        this.services = services;
        this.pool = pool;
    }

    void register(RoutesConfig routes) {
        routes.post(PATH, this::scan, Rights.SIGNED_IN);
    }

    private record Scanned(Visit visit, String result) {}

    private void scan(Context ctx) throws Exception {
        Visit visit = Visits.ofForm(ctx);
        byte @Nullable [] image = PhotoUpload.image(ctx, CODE);
        if (image == null) {
            send(ctx, new Scanned(visit, "missing"));
            return;
        }
        // the installed base is not searched for partners: they get what they photographed, whoever's machine it is
        boolean limited = Visitor.of(ctx).limited();
        try {
            Scanned scanned = pool.call(() -> {
                BufferedImage picture = PictureFile.read(image);
                return limited ? read(visit, picture) : looked(visit, picture);
            });
            if (scanned.result().equals(FOUND)) {
                RecentUnits.chosen(ctx, scanned.visit().serial());
            }
            send(ctx, scanned);
        } catch (UnreadablePicture e) {
            send(ctx, new Scanned(visit, PhotoUpload.trouble(e)));
        } catch (EnginePool.BusyException e) {
            send(ctx, new Scanned(visit, "busy"));
        }
    }

    private static Scanned read(Visit visit, BufferedImage picture) {
        return PhotographedCode.texts(picture, text -> true).stream()
                .findFirst()
                .map(text -> new Scanned(visit.of("", "", new LabelText(text).shown()), READ))
                .orElse(new Scanned(visit, "none"));
    }

    private Scanned looked(Visit visit, BufferedImage picture) {
        List<String> texts = PhotographedCode.texts(picture, text -> unit(text).isPresent());
        if (texts.isEmpty()) {
            return new Scanned(visit, "none");
        }
        return texts.stream()
                .flatMap(text -> unit(text).stream())
                .findFirst()
                .map(unit -> new Scanned(about(visit, unit), FOUND))
                .orElse(new Scanned(visit.of("", "", new LabelText(texts.getFirst()).shown()), UNKNOWN));
    }

    private static Visit about(Visit visit, Equipment unit) {
        return visit.of(
                Objects.requireNonNullElse(unit.scope().type(), ""),
                Objects.requireNonNullElse(unit.scope().model(), ""),
                unit.serialNumber());
    }

    /** The one unit that a label's text names; empty where it names none, or several. */
    private Optional<Equipment> unit(String text) {
        List<Equipment> units = new LabelText(text)
                .serials().stream()
                        .flatMap(serial -> services.store().equipment().find(serial).stream())
                        .distinct()
                        .limit(2)
                        .toList();
        return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
    }

    /** A picture over the limit is not read as far as its form: there is no question to keep. */
    static void tooLarge(Context ctx) {
        ctx.redirect("/?" + SCAN + "=too-large", HttpStatus.SEE_OTHER);
    }

    private static void send(Context ctx, Scanned scanned) {
        Visits.goOn(ctx, scanned.visit(), SCAN, scanned.result());
    }
}
