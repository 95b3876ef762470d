package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.diagnosis.render.CaseJson;
import org.faultbook.diagnosis.render.RequestFields;
import org.faultbook.kb.port.ManualStore;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a case a client saw before acting on it: by the header {@code If-Match}, as the answer's {@code ETag} gave it,
 * or by {@code version} in the body.
 */
record SeenVersion(int version, boolean byHeader) {
    private static final String HEADER = "If-Match";
    private static final String FIELD = "version";
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    static SeenVersion of(Context ctx, JsonNode json, RequestFields fields) {
        @Nullable Integer told = fields.number(json, "", 1, Integer.MAX_VALUE, FIELD);
        @Nullable String header = ctx.header(HEADER);
        if (header == null) {
            if (told == null && !json.has(FIELD)) {
                fields.wrong(
                        FIELD,
                        "缺少此项：请在 If-Match 或 version 中给出看到的版本",
                        "is missing: name the version seen, here or in If-Match");
            }
            return new SeenVersion(told == null ? 0 : told, false);
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            fields.wrong(HEADER, "应为应答的 ETag，如 \"3\"", "must be the ETag of an answer, such as \"3\"");
            return new SeenVersion(0, true);
        }
        int version = Integer.parseInt(tag.group(1));
        if (told != null && told != version) {
            fields.wrong(FIELD, "与 If-Match 不一致", "differs from If-Match");
        }
        return new SeenVersion(version, true);
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses to go on where another version is the newest. */
    void check(NewestCase newest, ManualStore manuals) {
        if (version != newest.version()) {
            throw stale(newest, manuals);
        }
    }

    StaleVersionException stale(NewestCase newest, ManualStore manuals) {
        return new StaleVersionException(byHeader, CaseJson.of(newest.faultCase(), manuals), newest.version());
    }
}
