package org.faultbook.diagnosis.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A registered route and who may use it. */
record Route(String method, String path, Rights rights) {
    /** The route that answers a request, without what stands in its address: that may be a secret. */
    static String asked(Context ctx) {
        @Nullable Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }

    /** All of a server; one that does not say who may use it is a fault of the program and keeps the server from starting. */
    static List<Route> of(Javalin javalin) {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map((ParsedEndpoint parsed) -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(Route::of)
                .toList();
    }

    private static Route of(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        Set<RouteRole> carried = roles == null ? Set.of() : roles.getRoles();
        return new Route(
                endpoint.method.name(), endpoint.path, rights(carried, endpoint.method.name() + " " + endpoint.path));
    }

    /** @param route is named where it carries no rights, or several */
    static Rights rights(Collection<RouteRole> carried, String route) {
        if (carried.size() == 1 && carried.iterator().next() instanceof Rights rights) {
            return rights;
        }
        throw new IllegalStateException(route + " does not say who may use it");
    }
}
