package org.faultbook.kb.port;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.faultbook.kb.account.Account;

/** Accounts and what is kept of their passwords. Accounts are disabled, never removed: what they did names them. */
public interface AccountStore {
    /** Whether there is no account at all, not even a disabled one. */
    boolean isEmpty();

    /** Keeps a new account; false, and nothing is kept, where its name is taken. */
    boolean add(Account account, String passwordHash);

    Optional<Account> find(String id);

    /** By a name as {@link Account#nameOf} writes it. */
    Optional<Account> named(String name);

    /** As it was given; empty where there is no such account. */
    Optional<String> passwordHash(String id);

    /** All accounts in the order of their names. */
    List<Account> list();

    /**
     * Keeps what changed; its name and when it was made do not. Where role or enabling changed, its sessions end.
     *
     * @throws NoSuchElementException where there is no such account
     */
    void change(Account account);

    /**
     * Keeps whether colleagues may be shown that this account closed tickets like theirs; at first they may not.
     *
     * @throws NoSuchElementException where there is no such account
     */
    void agreeToBeNamed(String id, boolean agrees);

    /** Accounts that agreed to be named and are enabled, in the order of their names. */
    List<Account> agreedToBeNamed();

    /**
     * Keeps another password; all sessions of the account end.
     *
     * @throws NoSuchElementException where there is no such account
     */
    void setPassword(String id, String passwordHash);
}
