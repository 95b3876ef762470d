package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.kb.account.Attempts;
import org.faultbook.kb.account.OpenSession;
import org.faultbook.kb.account.Session;
import org.faultbook.kb.port.SignInStore;

final class MemorySignInStore implements SignInStore {
    private final Transactions transactions;

    MemorySignInStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void open(Session session) {
        transactions.write(s -> {
            if (!s.accounts.containsKey(session.accountId())) {
                throw new NoSuchElementException(session.accountId());
            }
            return s.sessions.put(session.tokenHash(), session);
        });
    }

    @Override
    public Optional<OpenSession> find(String tokenHash) {
        State s = transactions.state();
        return Optional.ofNullable(s.sessions.get(tokenHash))
                .map(session -> new OpenSession(session, Objects.requireNonNull(s.accounts.get(session.accountId()))));
    }

    @Override
    public void seen(String tokenHash, Instant at) {
        transactions.write(s -> s.sessions.computeIfPresent(
                tokenHash, (k, old) -> new Session(old.tokenHash(), old.accountId(), old.opened(), at)));
    }

    @Override
    public void close(String tokenHash) {
        transactions.write(s -> s.sessions.remove(tokenHash));
    }

    @Override
    public int closeOlder(Instant opened, Instant seen) {
        return transactions.write(s -> {
            int before = s.sessions.size();
            s.sessions
                    .values()
                    .removeIf(session ->
                            session.opened().isBefore(opened) || session.seen().isBefore(seen));
            return before - s.sessions.size();
        });
    }

    @Override
    public Attempts attempts(String subject) {
        State.Tried tried = transactions.state().attempts.get(subject);
        return tried == null ? Attempts.NONE : tried.attempts();
    }

    @Override
    public void keep(String subject, Attempts attempts, Instant now, Instant stale) {
        transactions.write(s -> {
            s.attempts.values().removeIf(tried -> tried.touched().isBefore(stale));
            return attempts.equals(Attempts.NONE)
                    ? s.attempts.remove(subject)
                    : s.attempts.put(subject, new State.Tried(attempts, now));
        });
    }
}
