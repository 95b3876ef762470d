package org.faultbook.diagnosis.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.OpenSession;
import org.faultbook.kb.account.Session;
import org.faultbook.kb.account.SessionLife;
import org.faultbook.kb.port.Store;

/** Opens, finds and ends sessions. A token has 256 random bits; only its SHA-256 is kept, and whoever reads that has no token. */
public final class Sessions {
    /** A use is written down when the last one is so long ago. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final Store store;
    private final Clock clock;
    private final SessionLife life;

    public Sessions(Store store, Clock clock, SessionLife life) {
        this.store = store;
        this.clock = clock;
        this.life = life;
    }

    public SessionLife life() {
        return life;
    }

    /**
     * The token of a new session.
     *
     * @param passwordHash what the password matched; empty is returned where it, or the right to sign in, has changed since
     */
    public Optional<String> open(Account account, String passwordHash) {
        String token = RandomToken.make();
        Instant now = now();
        return store.transact(() -> {
            boolean stands = store.accounts()
                            .passwordHash(account.id())
                            .filter(passwordHash::equals)
                            .isPresent()
                    && store.accounts()
                            .find(account.id())
                            .filter(Account::enabled)
                            .isPresent();
            if (!stands) {
                return Optional.empty();
            }
            store.signIns().closeOlder(now.minus(life.absolute()), now.minus(life.idle()));
            store.signIns().open(new Session(RandomToken.hash(token), account.id(), now, now));
            return Optional.of(token);
        });
    }

    /** Empty where there is none, it lasted too long, or its account is disabled. */
    public Optional<Account> find(String token) {
        Instant now = now();
        String hash = RandomToken.hash(token);
        OpenSession open = store.signIns().find(hash).orElse(null);
        if (open == null || !open.session().lasts(now, life) || !open.account().enabled()) {
            return Optional.empty();
        }
        if (now.isAfter(open.session().seen().plus(NOTED))) {
            store.signIns().seen(hash, now);
        }
        return Optional.of(open.account());
    }

    public void close(String token) {
        store.signIns().close(RandomToken.hash(token));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
