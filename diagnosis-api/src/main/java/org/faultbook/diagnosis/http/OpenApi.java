package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the interface, written by hand in {@code openapi.yaml} before the code. */
final class OpenApi {
    private OpenApi() {}

    /** Read at the first call. */
    static JsonNode document() {
        return Holder.DOCUMENT;
    }

    private static final class Holder {
        private static final JsonNode DOCUMENT = read();

        private static JsonNode read() {
            try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
                return new YAMLMapper().readTree(Objects.requireNonNull(in, "openapi.yaml is not in the jar"));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read openapi.yaml", e);
            }
        }
    }
}
