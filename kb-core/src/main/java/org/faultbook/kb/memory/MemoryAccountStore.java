package org.faultbook.kb.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.port.AccountStore;

final class MemoryAccountStore implements AccountStore {
    private final Transactions transactions;

    MemoryAccountStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean isEmpty() {
        return transactions.state().accounts.isEmpty();
    }

    @Override
    public boolean add(Account account, String passwordHash) {
        return transactions.write(s -> {
            if (named(account.name()).isPresent()) {
                return false;
            }
            s.accounts.put(account.id(), account);
            s.passwordHashes.put(account.id(), passwordHash);
            return true;
        });
    }

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(transactions.state().accounts.get(id));
    }

    @Override
    public Optional<Account> named(String name) {
        return transactions.state().accounts.values().stream()
                .filter(a -> a.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<String> passwordHash(String id) {
        return Optional.ofNullable(transactions.state().passwordHashes.get(id));
    }

    @Override
    public List<Account> list() {
        return transactions.state().accounts.values().stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    @Override
    public void change(Account account) {
        transactions.write(s -> {
            Account before = s.accounts.get(account.id());
            if (before == null) {
                throw new NoSuchElementException(account.id());
            }
            if (before.role() != account.role() || before.enabled() != account.enabled()) {
                endSessions(s, account.id());
            }
            return s.accounts.put(
                    account.id(),
                    new Account(
                            account.id(),
                            before.name(),
                            account.displayName(),
                            account.role(),
                            account.language(),
                            account.enabled(),
                            before.made()));
        });
    }

    @Override
    public void agreeToBeNamed(String id, boolean agrees) {
        transactions.write(s -> {
            if (!s.accounts.containsKey(id)) {
                throw new NoSuchElementException(id);
            }
            return agrees ? s.named.add(id) : s.named.remove(id);
        });
    }

    @Override
    public List<Account> agreedToBeNamed() {
        return list().stream()
                .filter(a -> a.enabled() && transactions.state().named.contains(a.id()))
                .toList();
    }

    @Override
    public void setPassword(String id, String passwordHash) {
        transactions.write(s -> {
            if (!s.accounts.containsKey(id)) {
                throw new NoSuchElementException(id);
            }
            endSessions(s, id);
            return s.passwordHashes.put(id, passwordHash);
        });
    }

    private static void endSessions(State s, String id) {
        s.sessions.values().removeIf(session -> session.accountId().equals(id));
    }
}
