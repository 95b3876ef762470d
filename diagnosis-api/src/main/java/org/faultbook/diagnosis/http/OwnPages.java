package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other servers from sending anything in the name of whoever is at the browser: what may change something is
 * taken from pages of this server and from programs only. A browser tells by Sec-Fetch-Site (Fetch Metadata), an older one
 * by Origin; programs send neither.
 */
final class OwnPages {
    private static final Set<HandlerType> SAFE =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS, HandlerType.QUERY);

    private OwnPages() {}

    static boolean mayChange(Context ctx) {
        return !SAFE.contains(ctx.method());
    }

    static void check(Context ctx) {
        if (!mayChange(ctx)) {
            return;
        }
        @Nullable String site = ctx.header("Sec-Fetch-Site");
        boolean own = site == null ? ownOrigin(ctx) : site.equals("same-origin") || site.equals("none");
        if (!own) {
            throw new RefusedException(Problem.Kind.FORBIDDEN, "other.origin");
        }
    }

    private static boolean ownOrigin(Context ctx) {
        @Nullable String origin = ctx.header("Origin");
        if (origin == null) {
            return true;
        }
        try {
            @Nullable String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(ctx.header("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Whether the address in the browser is one of this machine. Another name that leads here is a page's of somebody else who
     * would read what only this machine may (DNS rebinding).
     */
    static boolean askedAsThisMachine(Context ctx) {
        @Nullable String host = ctx.header("Host");
        if (host == null) {
            return true;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
