package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import org.faultbook.diagnosis.render.RequestFields;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and gathers all that is wrong with them. */
final class QueryFields {
    private final Context ctx;
    private final RequestFields fields = new RequestFields();

    QueryFields(Context ctx) {
        this.ctx = ctx;
    }

    /** A parameter that must say something. */
    String text(String name) {
        @Nullable String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) {
            fields.wrong(name, "缺少此项", "is missing");
            return "";
        }
        return value.strip();
    }

    int number(String name, int absent, int low, int high) {
        @Nullable String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of bounds
        }
        fields.wrong(name, "应为 " + low + " 到 " + high + " 之间的整数", "must be a whole number from " + low + " to " + high);
        return absent;
    }

    void wrong(String name, String zh, String en) {
        fields.wrong(name, zh, en);
    }

    void check() {
        fields.check();
    }
}
