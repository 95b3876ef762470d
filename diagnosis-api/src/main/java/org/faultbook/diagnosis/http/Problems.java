package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.desk.DeskPage;
import org.faultbook.diagnosis.render.InvalidRequestException;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.StoreException;

/** Turns every exception into a problem document, once and here. Details of internal errors go to the log only. */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    static void register(RoutesConfig routes, AccountPages pages) {
        routes.exception(RefusedException.class, pages::refuse);
        routes.exception(JsonBody.NotJsonException.class, (e, ctx) -> answer(ctx, Problem.Kind.NOT_JSON, "not.json"));
        routes.exception(JsonProcessingException.class, Problems::malformed);
        routes.exception(
                InvalidRequestException.class,
                (e, ctx) -> new Problem(Problem.Kind.INVALID_REQUEST, e.in(RequestLanguage.of(ctx)), e.problems())
                        .answer(ctx));
        routes.exception(UnreadablePicture.class, Problems::picture);
        routes.exception(
                PhotoUpload.NoTextException.class, (e, ctx) -> answer(ctx, Problem.Kind.NO_TEXT_IN_PICTURE, "no.text"));
        routes.exception(PhotoUpload.TooLargeException.class, (e, ctx) -> {
            if (ctx.path().equals(ScanPages.PATH)) {
                ScanPages.tooLarge(ctx);
            } else if (Gate.isPage(ctx.path())) {
                PhotoPages.tooLarge(ctx);
            } else {
                answer(ctx, Problem.Kind.TOO_LARGE, "picture.too.large", PhotoUpload.MOST_BYTES >> 20);
            }
        });
        routes.exception(UnknownIdException.class, (e, ctx) -> answer(ctx, Problem.Kind.NOT_FOUND, e.key(), e.id()));
        routes.exception(CaseStore.ConflictException.class, (e, ctx) -> answer(ctx, Problem.Kind.CONFLICT, "conflict"));
        routes.exception(StaleVersionException.class, Problems::stale);
        routes.exception(CurationRefused.class, Problems::refused);
        routes.exception(NoSuchElementException.class, (e, ctx) -> answer(ctx, Problem.Kind.NOT_FOUND, "no.longer"));
        routes.exception(EnginePool.BusyException.class, (e, ctx) -> answer(ctx, Problem.Kind.BUSY, "busy"));
        routes.exception(StoreException.class, Problems::store);
        routes.exception(HttpResponseException.class, Problems::ofServer);
        routes.exception(Exception.class, Problems::internal);
    }

    private static void stale(StaleVersionException e, Context ctx) {
        ctx.header("ETag", SeenVersion.tag(e.version()));
        ObjectNode more = JsonNodeFactory.instance.objectNode().put("newestVersion", e.version());
        more.set("current", e.current());
        Wording wording = Wording.of(Problem.class, RequestLanguage.of(ctx));
        new Problem(e.kind(), wording.say("detail.stale", e.version()), List.of(), more).answer(ctx);
    }

    private static void refused(CurationRefused e, Context ctx) {
        String acts = e.acts().stream().map(a -> "#" + a).collect(Collectors.joining(", "));
        Wording wording = Wording.of(DeskPage.class, RequestLanguage.of(ctx));
        ObjectNode more =
                JsonNodeFactory.instance.objectNode().put("reason", e.reason().name());
        e.acts().forEach(more.putArray("acts")::add);
        String detail = wording.say("refused." + e.reason().name(), acts);
        new Problem(Problem.Kind.CURATION_REFUSED, detail, List.of(), more).answer(ctx);
    }

    private static void malformed(JsonProcessingException e, Context ctx) {
        var where = e.getLocation();
        int line = where == null ? 0 : where.getLineNr();
        int column = where == null ? 0 : where.getColumnNr();
        answer(ctx, Problem.Kind.MALFORMED_JSON, "malformed", line, column);
    }

    private static void picture(UnreadablePicture e, Context ctx) {
        Problem.Kind kind = switch (e.code()) {
            case UNSUPPORTED_PICTURE -> Problem.Kind.UNSUPPORTED_PICTURE;
            case PICTURE_TOO_LARGE -> Problem.Kind.TOO_LARGE;
            case BROKEN_PICTURE -> Problem.Kind.UNREADABLE_PICTURE;
        };
        new Problem(kind, e.reason().in(RequestLanguage.of(ctx))).answer(ctx);
    }

    private static void store(StoreException e, Context ctx) {
        LOG.log(Level.ERROR, "the store failed: " + e.reason(), e);
        Problem.Kind kind =
                e.reason() == StoreException.Reason.NO_SPACE ? Problem.Kind.NO_SPACE : Problem.Kind.UNAVAILABLE;
        answer(ctx, kind, "store." + e.reason().name());
    }

    /** What the server itself refuses: too large a body, a method a route does not have. */
    private static void ofServer(HttpResponseException e, Context ctx) {
        switch (e.getStatus()) {
            case 404 -> answer(ctx, Problem.Kind.NOT_FOUND, "route", ctx.path());
            case 405 -> {
                ctx.header("Allow", e.getDetails().getOrDefault("availableMethods", "GET"));
                answer(ctx, Problem.Kind.METHOD_NOT_ALLOWED, "method", ctx.method(), ctx.path());
            }
            case 413 -> answer(ctx, Problem.Kind.TOO_LARGE, "too.large", DiagnosisServer.MAX_BODY_BYTES / 1024);
            default -> {
                if (e.getStatus() >= 500) {
                    internal(e, ctx);
                } else {
                    answer(ctx, Problem.Kind.INVALID_REQUEST, "refused");
                }
            }
        }
    }

    private static void internal(Exception e, Context ctx) {
        LOG.log(Level.ERROR, "request failed: " + ctx.method() + " " + Route.asked(ctx), e);
        answer(ctx, Problem.Kind.INTERNAL, "internal");
    }

    private static void answer(Context ctx, Problem.Kind kind, String key, Object... values) {
        Wording wording = Wording.of(Problem.class, RequestLanguage.of(ctx));
        new Problem(kind, wording.say("detail." + key, values)).answer(ctx);
    }
}
