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
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Turns every exception into a problem document, once and here; for who looks at a page in a browser, into a page that says the same.
 * Details of internal errors go to the log only.
 */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private final AccountPages pages;

    Problems(AccountPages pages) {
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.exception(RefusedException.class, pages::refuse);
        routes.exception(JsonBody.NotJsonException.class, (e, ctx) -> answer(ctx, Problem.Kind.NOT_JSON, "not.json"));
        routes.exception(JsonProcessingException.class, this::malformed);
        routes.exception(
                InvalidRequestException.class,
                (e, ctx) -> answer(new Problem(Problem.Kind.INVALID_REQUEST, e.in(language(ctx)), e.problems()), ctx));
        routes.exception(UnreadablePicture.class, this::picture);
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
        routes.exception(StaleVersionException.class, this::stale);
        routes.exception(CurationRefused.class, this::refused);
        routes.exception(NoSuchElementException.class, (e, ctx) -> answer(ctx, Problem.Kind.NOT_FOUND, "no.longer"));
        routes.exception(EnginePool.BusyException.class, (e, ctx) -> answer(ctx, Problem.Kind.BUSY, "busy"));
        routes.exception(StoreException.class, this::store);
        routes.exception(HttpResponseException.class, this::ofServer);
        routes.exception(Exception.class, this::internal);
    }

    private void stale(StaleVersionException e, Context ctx) {
        ctx.header("ETag", SeenVersion.tag(e.version()));
        ObjectNode more = JsonNodeFactory.instance.objectNode().put("newestVersion", e.version());
        more.set("current", e.current());
        Wording wording = Wording.of(Problem.class, language(ctx));
        answer(new Problem(e.kind(), wording.say("detail.stale", e.version()), List.of(), more), ctx);
    }

    private void refused(CurationRefused e, Context ctx) {
        String acts = e.acts().stream().map(a -> "#" + a).collect(Collectors.joining(", "));
        Wording wording = Wording.of(DeskPage.class, language(ctx));
        ObjectNode more =
                JsonNodeFactory.instance.objectNode().put("reason", e.reason().name());
        e.acts().forEach(more.putArray("acts")::add);
        String detail = wording.say("refused." + e.reason().name(), acts);
        answer(new Problem(Problem.Kind.CURATION_REFUSED, detail, List.of(), more), ctx);
    }

    private void malformed(JsonProcessingException e, Context ctx) {
        var where = e.getLocation();
        int line = where == null ? 0 : where.getLineNr();
        int column = where == null ? 0 : where.getColumnNr();
        answer(ctx, Problem.Kind.MALFORMED_JSON, "malformed", line, column);
    }

    private void picture(UnreadablePicture e, Context ctx) {
        Problem.Kind kind = switch (e.code()) {
            case UNSUPPORTED_PICTURE -> Problem.Kind.UNSUPPORTED_PICTURE;
            case PICTURE_TOO_LARGE -> Problem.Kind.TOO_LARGE;
            case BROKEN_PICTURE -> Problem.Kind.UNREADABLE_PICTURE;
        };
        answer(new Problem(kind, e.reason().in(language(ctx))), ctx);
    }

    private void store(StoreException e, Context ctx) {
        LOG.log(Level.ERROR, "the store failed: " + e.reason(), e);
        Problem.Kind kind =
                e.reason() == StoreException.Reason.NO_SPACE ? Problem.Kind.NO_SPACE : Problem.Kind.UNAVAILABLE;
        answer(ctx, kind, "store." + e.reason().name());
    }

    /** What the server itself refuses: too large a body, a method a route does not have. */
    private void ofServer(HttpResponseException e, Context ctx) {
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

    private void internal(Exception e, Context ctx) {
        LOG.log(Level.ERROR, "request failed: " + ctx.method() + " " + Route.asked(ctx), e);
        answer(ctx, Problem.Kind.INTERNAL, "internal");
    }

    private void answer(Context ctx, Problem.Kind kind, String key, Object... values) {
        Wording wording = Wording.of(Problem.class, language(ctx));
        answer(new Problem(kind, wording.say("detail." + key, values)), ctx);
    }

    private void answer(Problem problem, Context ctx) {
        if (Gate.isPage(ctx.path()) && wantsPage(ctx)) {
            pages.tell(problem, ctx);
        } else {
            problem.answer(ctx);
        }
    }

    private static Language language(Context ctx) {
        return Gate.isPage(ctx.path()) && wantsPage(ctx) ? PageLanguage.of(ctx) : RequestLanguage.of(ctx);
    }

    /** Browsers name HTML where a page is opened; programs name it nowhere. */
    private static boolean wantsPage(Context ctx) {
        @Nullable String accepted = ctx.header("Accept");
        return accepted != null && accepted.contains("text/html");
    }
}
