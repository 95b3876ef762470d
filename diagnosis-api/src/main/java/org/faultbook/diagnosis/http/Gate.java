package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.faultbook.kb.account.Role;
import org.jspecify.annotations.Nullable;

/** Stands before every route: tells who is asking, and lets in whom the route takes. */
final class Gate {
    private final Entrance entrance;
    private final Forms forms;

    Gate(Entrance entrance, Forms forms) {
        this.entrance = entrance;
        this.forms = forms;
    }

    void register(RoutesConfig routes) {
        routes.beforeMatched(this::admit);
    }

    /** Whether a path is one that people look at, and not one for programs. */
    static boolean isPage(String path) {
        return !path.startsWith("/api/") && !path.equals("/metrics") && !path.equals("/openapi.json");
    }

    private void admit(Context ctx) {
        if (ctx.method() == HandlerType.HEAD && ctx.routeRoles().isEmpty()) {
            // answered with nothing but that there is such a route; its handler is not run
            return;
        }
        Rights rights = Route.rights(ctx.routeRoles(), ctx.path());
        if (rights == Rights.ALWAYS) {
            return;
        }
        OwnPages.check(ctx);
        visitor(ctx, rights).attachTo(ctx);
        if (OwnPages.mayChange(ctx) && isPage(ctx.path())) {
            forms.check(ctx);
        }
    }

    private Visitor visitor(Context ctx, Rights rights) {
        Entrance.Mode mode = entrance.mode();
        if (rights == Rights.FIRST_ADMIN && mode != Entrance.Mode.FIRST_ADMIN) {
            throw new UnknownIdException("route", ctx.path());
        }
        return switch (mode) {
            case OPEN -> local(ctx);
            case FIRST_ADMIN -> first(rights);
            case ACCOUNTS -> signedIn(ctx, rights);
        };
    }

    private static Visitor local(Context ctx) {
        if (!OwnPages.askedAsThisMachine(ctx)) {
            throw new RefusedException(Problem.Kind.FORBIDDEN, "other.host");
        }
        return Visitor.LOCAL;
    }

    private static Visitor first(Rights rights) {
        if (rights != Rights.FIRST_ADMIN) {
            throw new RefusedException(Problem.Kind.NOT_SET_UP, "not.set.up");
        }
        return Visitor.NOBODY;
    }

    private Visitor signedIn(Context ctx, Rights rights) {
        Visitor visitor = entrance.signedIn(ctx);
        @Nullable Role role = visitor.role();
        if (rights.open()) {
            return visitor;
        }
        if (role == null) {
            throw new RefusedException(Problem.Kind.NOT_SIGNED_IN, "not.signed.in");
        }
        if (!rights.takes(role)) {
            // the words of the refusal are in the language of the account
            visitor.attachTo(ctx);
            throw new RefusedException(Problem.Kind.FORBIDDEN, "role");
        }
        return visitor;
    }
}
