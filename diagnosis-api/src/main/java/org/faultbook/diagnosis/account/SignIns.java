package org.faultbook.diagnosis.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.AttemptLimit;
import org.faultbook.kb.account.Attempts;
import org.faultbook.kb.port.SignInStore;
import org.faultbook.kb.port.Store;

/**
 * Looks at a name and a password. Whether the name has an account shows neither in the answer nor in the time it takes; too
 * many wrong ones of a name or an address are refused for a while. What is counted is in the store and outlives the process.
 */
public final class SignIns {
    private static final Duration STALE = AttemptLimit.OF_NAME.within().plus(AttemptLimit.OF_NAME.refusal());

    private final Store store;
    private final PasswordHasher hasher;
    private final Clock clock;

    public SignIns(Store store, PasswordHasher hasher, Clock clock) {
        this.store = store;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** What became of an attempt. */
    public sealed interface Result {
        /** @param passwordHash what the password was found to match */
        record Right(Account account, String passwordHash) implements Result {}

        /** Name or password is wrong, or the account is disabled. */
        record Wrong() implements Result {}

        /** Not looked at, or wrong once too often. */
        record Refused(Instant until) implements Result {}
    }

    /** @param address where the attempt came from */
    public Result attempt(String typedName, String password, String address) {
        String typed = Account.nameOf(typedName);
        String name = "name:" + typed.substring(0, Math.min(typed.length(), Account.MOST));
        String from = "address:" + address;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Counted counted = store.transact(() -> count(name, from, now));
        if (counted.refusedBefore()) {
            return new Result.Refused(counted.until().orElse(now));
        }
        Account account = Account.isName(typed) ? store.accounts().named(typed).orElse(null) : null;
        String hash = account == null
                ? null
                : store.accounts().passwordHash(account.id()).orElse(null);
        boolean matches = hash == null ? hasher.matchesNobody(password) : hasher.matches(password, hash);
        if (account == null || hash == null || !matches || !account.enabled()) {
            return counted.until().<Result>map(Result.Refused::new).orElseGet(Result.Wrong::new);
        }
        store.transact(() -> {
            keep(name, Attempts.NONE, now);
            keep(from, signIns().attempts(from).without(now, AttemptLimit.OF_ADDRESS), now);
            return true;
        });
        return new Result.Right(account, hash);
    }

    /** @param until when attempts are taken again; empty where this one leaves room for more */
    private record Counted(boolean refusedBefore, Optional<Instant> until) {}

    private Counted count(String name, String from, Instant now) {
        Attempts ofName = signIns().attempts(name);
        Attempts ofAddress = signIns().attempts(from);
        if (ofName.refused(now) || ofAddress.refused(now)) {
            return new Counted(true, latest(ofName, ofAddress));
        }
        Attempts nameNow = ofName.and(now, AttemptLimit.OF_NAME);
        Attempts addressNow = ofAddress.and(now, AttemptLimit.OF_ADDRESS);
        keep(name, nameNow, now);
        keep(from, addressNow, now);
        return new Counted(false, latest(nameNow, addressNow));
    }

    private static Optional<Instant> latest(Attempts a, Attempts b) {
        return Stream.of(a, b)
                .flatMap(attempts -> Optional.ofNullable(attempts.refusedUntil()).stream())
                .max(Instant::compareTo);
    }

    private void keep(String subject, Attempts attempts, Instant now) {
        signIns().keep(subject, attempts, now, now.minus(STALE));
    }

    private SignInStore signIns() {
        return store.signIns();
    }
}
