package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The two cookies there are: of a session, and, before there is one, of a form. No script reads them, no page of another
 * server sends them along. Over TLS their names begin with {@code __Host-}, so that no other name of the domain can set them.
 */
final class Cookies {
    private static final String SESSION = "faultbook-session";
    private static final String FORM = "faultbook-form";

    private final boolean behindProxy;

    Cookies(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    @Nullable
    String session(Context ctx) {
        return value(ctx, SESSION);
    }

    void setSession(Context ctx, String token, Duration life) {
        set(ctx, SESSION, token, (int) life.toSeconds(), SameSite.LAX);
    }

    void dropSession(Context ctx) {
        set(ctx, SESSION, "", 0, SameSite.LAX);
    }

    @Nullable
    String form(Context ctx) {
        return value(ctx, FORM);
    }

    /** Until the browser is closed. */
    void setForm(Context ctx, String secret) {
        set(ctx, FORM, secret, -1, SameSite.STRICT);
    }

    private @Nullable String value(Context ctx, String name) {
        @Nullable String value = ctx.cookie(named(ctx, name));
        return value == null || value.isEmpty() || value.length() > 100 ? null : value;
    }

    private void set(Context ctx, String name, String value, int seconds, SameSite sameSite) {
        ctx.cookie(new Cookie(named(ctx, name), value, "/", seconds, secure(ctx), true, null, sameSite));
    }

    private String named(Context ctx, String name) {
        return secure(ctx) ? "__Host-" + name : name;
    }

    private boolean secure(Context ctx) {
        return Client.of(ctx, behindProxy).secure();
    }
}
