package org.faultbook.diagnosis.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.faultbook.diagnosis.account.AccountException.Reason;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;

/** Adds and changes accounts; {@link AccountException} where that cannot be. */
public final class Accounts {
    static final int LEAST = 10;
    static final int MOST = 256;
    private static final int ID_BYTES = 8;

    private final Store store;
    private final PasswordHasher hasher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Accounts(Store store, PasswordHasher hasher, Clock clock) {
        this.store = store;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** @param display blank: the name stands for it */
    public Account add(String name, String display, Role role, Language language, String password) {
        Account account = made(name, display, role, language);
        check(account, password);
        if (!store.accounts().add(account, hasher.hash(password))) {
            throw new AccountException(Reason.NAME_TAKEN, account.name());
        }
        return account;
    }

    /** Adds an administrator where there is no account at all. */
    public Account addFirst(String name, String display, Language language, String password) {
        Account account = made(name, display, Role.ADMIN, language);
        check(account, password);
        String hash = hasher.hash(password);
        return store.transact(() -> {
            if (!store.accounts().isEmpty() || !store.accounts().add(account, hash)) {
                throw new AccountException(Reason.NOT_THE_FIRST, account.name());
            }
            return account;
        });
    }

    private Account made(String typed, String display, Role role, Language language) {
        String name = Account.nameOf(typed);
        if (!Account.isName(name)) {
            throw new AccountException(Reason.NOT_A_NAME, typed);
        }
        String shown = display.isBlank() ? typed.strip() : display.strip();
        if (shown.length() > Account.MOST || shown.chars().anyMatch(Character::isISOControl)) {
            throw new AccountException(Reason.NOT_A_DISPLAY_NAME, shown);
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new Account(
                "u-" + HexFormat.of().formatHex(id),
                name,
                shown,
                role,
                language,
                true,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether a password may be that of an account: long enough, and no name that others read. */
    public static void check(Account account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            throw new AccountException(Reason.PASSWORD_SHORT, account.name());
        }
        if (length > MOST) {
            throw new AccountException(Reason.PASSWORD_LONG, account.name());
        }
        String said = Account.nameOf(password);
        if (said.equals(account.name()) || said.equals(Account.nameOf(account.displayName()))) {
            throw new AccountException(Reason.PASSWORD_IS_NAME, account.name());
        }
    }

    public List<Account> list() {
        return store.accounts().list();
    }

    public Account named(String typed) {
        return store.accounts()
                .named(Account.nameOf(typed))
                .orElseThrow(() -> new AccountException(Reason.NO_SUCH_ACCOUNT, typed));
    }

    /** Its sessions end where it had another. */
    public Account setRole(String name, Role role) {
        return store.transact(() -> changed(named(name).withRole(role)));
    }

    /** Its sessions end where it was enabled and is no more. */
    public Account setEnabled(String name, boolean enabled) {
        return store.transact(() -> changed(named(name).enabled(enabled)));
    }

    private Account changed(Account account) {
        store.accounts().change(account);
        return account;
    }

    /** What is kept of the new password; the sessions of the account end. */
    public String setPassword(Account account, String password) {
        check(account, password);
        String hash = hasher.hash(password);
        store.accounts().setPassword(account.id(), hash);
        return hash;
    }
}
