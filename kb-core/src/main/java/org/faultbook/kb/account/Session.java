package org.faultbook.kb.account;

import java.time.Instant;

/**
 * A sign-in that lasts.
 *
 * @param tokenHash what is kept of the secret that the browser shows; it does not give the secret away
 * @param seen when it was last used, to within some minutes
 */
public record Session(String tokenHash, String accountId, Instant opened, Instant seen) {
    public Session {
        if (tokenHash.isBlank() || accountId.isBlank()) {
            throw new IllegalArgumentException("a session has a token and an account");
        }
    }

    public boolean lasts(Instant now, SessionLife life) {
        return now.isBefore(seen.plus(life.idle())) && now.isBefore(opened.plus(life.absolute()));
    }
}
