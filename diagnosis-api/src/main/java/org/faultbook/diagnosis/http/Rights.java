package org.faultbook.diagnosis.http;

import io.javalin.security.RouteRole;
import java.util.Set;
import org.faultbook.kb.account.Role;

/**
 * Who may use a route: every route carries exactly one of these. Written as sets, not as an order, so that a right can be
 * given or taken without moving another.
 */
enum Rights implements RouteRole {
    /** Health and style sheets: answered whoever asks, also before there is an account. */
    ALWAYS(Set.of()),
    /** Signing in, and what a link lets its holder do. */
    VISITORS(Set.of()),
    /** The page of the first administrator, where there is no account yet. */
    FIRST_ADMIN(Set.of()),
    /** Questions and answers; a partner gets what is meant for partners. */
    SIGNED_IN(Set.of(Role.PARTNER, Role.ENGINEER, Role.CURATOR, Role.MANAGER, Role.ADMIN)),
    /** What is internal: manuals, histories of cases. */
    STAFF(Set.of(Role.ENGINEER, Role.CURATOR, Role.MANAGER, Role.ADMIN)),
    /** Work lists of those who look after the knowledge. */
    CURATORS(Set.of(Role.CURATOR, Role.MANAGER, Role.ADMIN)),
    /** How the service runs. */
    OPERATORS(Set.of(Role.MANAGER, Role.ADMIN));

    private final Set<Role> roles;

    Rights(Set<Role> roles) {
        this.roles = roles;
    }

    /** Whether nobody has to sign in for it. */
    boolean open() {
        return roles.isEmpty();
    }

    boolean takes(Role role) {
        return roles.contains(role);
    }
}
