package org.faultbook.kb.port;

import java.time.Instant;
import java.util.Optional;
import org.faultbook.kb.account.Attempts;
import org.faultbook.kb.account.OpenSession;
import org.faultbook.kb.account.Session;

/** Sessions, and attempts to sign in. Instants are kept to the microsecond. */
public interface SignInStore {
    /** @throws java.util.NoSuchElementException where there is no such account */
    void open(Session session);

    /** With the account as it is now; also where the session has lasted too long, or the account is disabled. */
    Optional<OpenSession> find(String tokenHash);

    /** That it was used. May be lost by a power cut. */
    void seen(String tokenHash, Instant at);

    /** Ends one; nothing happens where it has ended. */
    void close(String tokenHash);

    /** Ends those opened or last used before; returns how many. */
    int closeOlder(Instant opened, Instant seen);

    /** Attempts of a subject; {@link Attempts#NONE} where none are kept. */
    Attempts attempts(String subject);

    /**
     * Keeps the attempts of a subject, in a form that does not tell who it is; those of none are dropped. What nobody touched
     * since {@code stale} is dropped with them.
     */
    void keep(String subject, Attempts attempts, Instant now, Instant stale);
}
