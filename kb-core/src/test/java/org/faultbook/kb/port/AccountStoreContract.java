package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.account.Session;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

/** What every {@link AccountStore} does. */
public abstract class AccountStoreContract {
    static final Instant MADE = Instant.parse("2026-02-03T10:11:12.123456Z");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    static Account account(String id, String name) {
        return new Account(id, name, "李工", Role.ENGINEER, Language.ZH, true, MADE);
    }

    private void signIn(String token, String id) {
        store().signIns().open(new Session(token, id, MADE, MADE));
    }

    private boolean signedIn(String token) {
        return store().signIns().find(token).isPresent();
    }

    @Test
    void add_account_isFoundByIdAndName() {
        assertThat(store().accounts().isEmpty()).isTrue();
        assertThat(store().accounts().add(account("u-1", "li"), "hash-1")).isTrue();
        assertThat(store().accounts().isEmpty()).isFalse();
        assertThat(store().accounts().find("u-1")).contains(account("u-1", "li"));
        assertThat(store().accounts().named("li")).contains(account("u-1", "li"));
        assertThat(store().accounts().passwordHash("u-1")).contains("hash-1");
        assertThat(store().accounts().find("li")).isEmpty();
        assertThat(store().accounts().named("wang")).isEmpty();
        assertThat(store().accounts().passwordHash("u-2")).isEmpty();
    }

    @Test
    void agreeToBeNamed_atFirstNobodyDoes_andWhoIsDisabledIsNotNamed() {
        store().accounts().add(account("u-1", "li"), "hash-1");
        store().accounts().add(account("u-2", "wang"), "hash-2");
        assertThat(store().accounts().agreedToBeNamed()).isEmpty();
        store().accounts().agreeToBeNamed("u-2", true);
        store().accounts().agreeToBeNamed("u-1", true);
        store().accounts().agreeToBeNamed("u-1", true);
        assertThat(store().accounts().agreedToBeNamed()).containsExactly(account("u-1", "li"), account("u-2", "wang"));
        store().accounts().agreeToBeNamed("u-1", false);
        store().accounts().change(account("u-2", "wang").enabled(false));
        assertThat(store().accounts().agreedToBeNamed()).isEmpty();
        assertThatThrownBy(() -> store().accounts().agreeToBeNamed("u-9", true))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void add_nameThatIsTaken_keepsTheFirst() {
        store().accounts().add(account("u-1", "li"), "hash-1");
        assertThat(store().accounts().add(account("u-2", "li"), "hash-2")).isFalse();
        assertThat(store().accounts().list()).containsExactly(account("u-1", "li"));
        assertThat(store().accounts().passwordHash("u-2")).isEmpty();
    }

    @Test
    void add_oneNameByManyAtOnce_onlyOneGetsIt() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> add = () ->
                    store().accounts().add(account("u-" + Thread.currentThread().threadId(), "li"), "hash");
            long added = 0;
            for (Future<Boolean> each : threads.invokeAll(List.of(add, add, add, add, add, add, add, add))) {
                added += each.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }
    }

    @Test
    void list_accounts_inTheOrderOfTheirNames() {
        store().accounts().add(account("u-1", "wang"), "a");
        store().accounts().add(account("u-2", "li"), "b");
        assertThat(store().accounts().list()).extracting(Account::name).containsExactly("li", "wang");
    }

    @Test
    void change_role_isKeptAndEndsItsSessionsOnly() {
        store().accounts().add(account("u-1", "li"), "a");
        store().accounts().add(account("u-2", "wang"), "b");
        signIn("t-1", "u-1");
        signIn("t-2", "u-2");
        store().accounts().change(account("u-1", "li").withRole(Role.PARTNER));
        assertThat(store().accounts().find("u-1")).map(Account::role).contains(Role.PARTNER);
        assertThat(store().accounts().passwordHash("u-1")).contains("a");
        assertThat(signedIn("t-1")).isFalse();
        assertThat(signedIn("t-2")).isTrue();
    }

    @Test
    void change_displayNameAlone_endsNoSession() {
        store().accounts().add(account("u-1", "li"), "a");
        signIn("t-1", "u-1");
        Account renamed = new Account("u-1", "li", "李师傅", Role.ENGINEER, Language.EN, true, MADE);
        store().accounts().change(renamed);
        assertThat(store().accounts().find("u-1")).contains(renamed);
        assertThat(signedIn("t-1")).isTrue();
    }

    @Test
    void change_disabled_endsItsSessions() {
        store().accounts().add(account("u-1", "li"), "a");
        signIn("t-1", "u-1");
        store().accounts().change(account("u-1", "li").enabled(false));
        assertThat(signedIn("t-1")).isFalse();
        assertThat(store().accounts().isEmpty()).as("a disabled account is one").isFalse();
    }

    @Test
    void setPassword_another_isKeptAndEndsItsSessions() {
        store().accounts().add(account("u-1", "li"), "a");
        signIn("t-1", "u-1");
        store().accounts().setPassword("u-1", "b");
        assertThat(store().accounts().passwordHash("u-1")).contains("b");
        assertThat(signedIn("t-1")).isFalse();
    }

    @Test
    void change_unknownAccount_isRefused() {
        assertThatThrownBy(() -> store().accounts().change(account("u-9", "li")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store().accounts().setPassword("u-9", "a")).isInstanceOf(NoSuchElementException.class);
        assertThat(store().accounts().isEmpty()).isTrue();
    }

    @Test
    void add_inATransactionThatFails_leavesNothing() {
        assertThatThrownBy(() -> store().transact(() -> {
                    store().accounts().add(account("u-1", "li"), "a");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store().accounts().isEmpty()).isTrue();
    }
}
