package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.faultbook.diagnosis.render.InvalidRequestException;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 says it. {@code type} is a relative reference that names the kind of problem and never changes.
 *
 * @param more further members; null where there are none
 */
record Problem(
        Kind kind,
        String detail,
        List<InvalidRequestException.Problem> errors,
        @Nullable ObjectNode more) {
    /** The kinds of problems there are. */
    enum Kind {
        MALFORMED_JSON(400),
        INVALID_REQUEST(400),
        NOT_SIGNED_IN(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        CONFLICT(409),
        CURATION_REFUSED(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        NOT_JSON(415),
        UNSUPPORTED_PICTURE(415),
        UNREADABLE_PICTURE(422),
        NO_TEXT_IN_PICTURE(422),
        INTERNAL(500),
        BUSY(503),
        UNAVAILABLE(503),
        NOT_SET_UP(503),
        NO_SPACE(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Problem(Kind kind, String detail) {
        this(kind, detail, List.of(), null);
    }

    Problem(Kind kind, String detail, List<InvalidRequestException.Problem> errors) {
        this(kind, detail, errors, null);
    }

    ObjectNode json(Language language, String instance) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "/problems/" + kind.slug())
                .put("title", Wording.of(Problem.class, language).say("problem", kind))
                .put("status", kind.status());
        if (!detail.isBlank()) {
            json.put("detail", detail);
        }
        json.put("instance", instance);
        if (!errors.isEmpty()) {
            ArrayNode array = json.putArray("errors");
            errors.forEach(e -> array.addObject()
                    .put("field", e.field())
                    .put("detail", e.detail().in(language)));
        }
        return more == null ? json : json.setAll(more);
    }

    void answer(Context ctx) {
        Language language = RequestLanguage.of(ctx);
        byte[] body = json(language, ctx.path()).toString().getBytes(StandardCharsets.UTF_8);
        ctx.status(kind.status())
                .contentType("application/problem+json")
                .header("Content-Language", language.code())
                .result(body);
        if (kind == Kind.BUSY) {
            ctx.header("Retry-After", "1");
        }
    }
}
