package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: a path of this server, never an address elsewhere. */
final class ReturnPath {
    static final String HOME = "/";
    private static final int MOST = 8_000;

    private ReturnPath() {}

    /** Of a page that was asked for; home where a form was sent, for it cannot be sent again. */
    static String of(Context ctx) {
        if (ctx.method() != HandlerType.GET) {
            return HOME;
        }
        @Nullable String query = ctx.queryString();
        return safe(query == null ? ctx.path() : ctx.path() + "?" + query);
    }

    /** What was told, where it is a path of this server; else home. Browsers read {@code \} as {@code /} and drop tabs. */
    static String safe(@Nullable String told) {
        boolean local = told != null
                && told.length() <= MOST
                && told.startsWith("/")
                && !told.startsWith("//")
                && told.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return local && told != null ? told : HOME;
    }
}
