package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON bodies. */
final class JsonBody {
    private static final int MAX_DEPTH = 32;
    private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonBody() {}

    /** The body's media type is not JSON. */
    static final class NotJsonException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The body as JSON; an empty one is no JSON. A media type other than JSON is refused: a browser sends such a body
     * to another origin without asking first.
     */
    static JsonNode read(Context ctx) throws JsonProcessingException {
        @Nullable String type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/([a-z.-]+\\+)?json\\s*(;.*)?")) {
            throw new NotJsonException();
        }
        return parse(ctx.bodyAsBytes());
    }

    /** A document of UTF-8; an empty one is none. */
    static JsonNode parse(byte[] body) throws JsonProcessingException {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new JsonParseException(null, "not UTF-8", e);
        }
    }

    static void write(Context ctx, JsonNode json) {
        ctx.contentType("application/json").result(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
