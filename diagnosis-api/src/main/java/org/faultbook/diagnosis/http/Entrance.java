package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.faultbook.diagnosis.account.Sessions;
import org.faultbook.diagnosis.home.Services;
import org.jspecify.annotations.Nullable;

/** How the server is entered, as the home and the address it listens on have it. */
final class Entrance {
    private final Services services;
    private final boolean thisMachineOnly;
    private final Sessions sessions;
    private final Cookies cookies;
    /** Accounts are never removed: once there is one, there is one. */
    private volatile boolean accounts;

    Entrance(Services services, Listening listening, Sessions sessions, Cookies cookies) {
        this.services = services;
        // behind a proxy anybody may be asking
        this.thisMachineOnly = Client.isLoopback(listening.host()) && !listening.behindProxy();
        this.sessions = sessions;
        this.cookies = cookies;
    }

    enum Mode {
        /** No account, and nobody but this machine to ask: all rights, without signing in. */
        OPEN,
        /** No account, and others can ask: only the first administrator gets in, by a link. */
        FIRST_ADMIN,
        ACCOUNTS
    }

    Mode mode() {
        if (!accounts) {
            accounts = !services.store().accounts().isEmpty();
        }
        return accounts ? Mode.ACCOUNTS : thisMachineOnly ? Mode.OPEN : Mode.FIRST_ADMIN;
    }

    /** Whoever has a session; nobody else. */
    Visitor signedIn(Context ctx) {
        @Nullable String token = cookies.session(ctx);
        return Optional.ofNullable(token)
                .flatMap(t -> sessions.find(t).map(account -> Visitor.signedIn(account, t)))
                .orElse(Visitor.NOBODY);
    }
}
