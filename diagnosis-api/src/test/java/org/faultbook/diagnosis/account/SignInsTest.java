package org.faultbook.diagnosis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faultbook.diagnosis.account.SignIns.Result;
import org.faultbook.diagnosis.sample.MovingClock;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.account.SessionLife;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInsTest {
    private static final String RIGHT = "correct horse";

    private final MovingClock clock = new MovingClock();
    private final Store store = new MemoryStore("key".getBytes(StandardCharsets.UTF_8), clock);
    private final PasswordHasher hasher = new PasswordHasher();
    private final Accounts accounts = new Accounts(store, hasher, clock);
    private final SignIns signIns = new SignIns(store, hasher, clock);
    private final Sessions sessions = new Sessions(store, clock, SessionLife.STANDARD);

    @BeforeEach
    void addAccount() {
        accounts.add("Li.Wei", "李伟", Role.ENGINEER, Language.ZH, RIGHT);
    }

    private Result attempt(String name, String password) {
        return signIns.attempt(name, password, "10.0.0.7");
    }

    private String open() {
        Result.Right right = (Result.Right) attempt("li.wei", RIGHT);
        return sessions.open(right.account(), right.passwordHash()).orElseThrow();
    }

    @Test
    void attempt_rightPassword_howeverTheNameIsTyped() {
        assertThat(attempt(" LI.wei ", RIGHT)).isInstanceOf(Result.Right.class);
        assertThat(attempt("li.wei", "wrong horse")).isEqualTo(new Result.Wrong());
        assertThat(attempt("nobody", RIGHT)).isEqualTo(new Result.Wrong());
    }

    @Test
    void attempt_fiveWrong_refusesTheRightOneForAQuarter() {
        for (int i = 0; i < 4; i++) {
            assertThat(attempt("li.wei", "wrong horse")).isInstanceOf(Result.Wrong.class);
        }
        assertThat(attempt("li.wei", "wrong horse")).isInstanceOf(Result.Refused.class);
        clock.move(Duration.ofMinutes(14));
        assertThat(attempt("li.wei", RIGHT)).isInstanceOf(Result.Refused.class);
        clock.move(Duration.ofMinutes(1));
        assertThat(attempt("li.wei", RIGHT)).isInstanceOf(Result.Right.class);
    }

    @Test
    void attempt_unknownName_readsAsAKnownOne() {
        List<Class<?>> known = new ArrayList<>();
        List<Class<?>> unknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            known.add(attempt("li.wei", "wrong horse").getClass());
            unknown.add(attempt("nobody", "wrong horse").getClass());
        }
        assertThat(unknown).isEqualTo(known).contains(Result.Refused.class);
    }

    @Test
    void attempt_rightOneBetween_countsAnew() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                attempt("li.wei", "wrong horse");
            }
            assertThat(attempt("li.wei", RIGHT)).isInstanceOf(Result.Right.class);
        }
    }

    @Test
    void attempt_refusedOnes_doNotProlongTheRefusal() {
        for (int i = 0; i < 5; i++) {
            attempt("li.wei", "wrong horse");
        }
        clock.move(Duration.ofMinutes(10));
        attempt("li.wei", "wrong horse");
        clock.move(Duration.ofMinutes(5));
        assertThat(attempt("li.wei", RIGHT)).isInstanceOf(Result.Right.class);
    }

    @Test
    void attempt_manyAtOnce_getNoFurtherThanOneAfterTheOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Result>> guesses = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String guess = "wrong horse " + i;
                guesses.add(() -> attempt("li.wei", guess));
            }
            int looked = 0;
            for (Future<Result> each : threads.invokeAll(guesses)) {
                looked += each.get() instanceof Result.Wrong ? 1 : 0;
            }
            assertThat(looked).isLessThanOrEqualTo(4);
        }
        assertThat(attempt("li.wei", RIGHT)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void attempt_manyNamesFromOneAddress_refusesTheAddressAlone() {
        for (int i = 0; i < 30; i++) {
            attempt("name-" + i, "wrong horse");
        }
        assertThat(attempt("li.wei", RIGHT)).isInstanceOf(Result.Refused.class);
        assertThat(signIns.attempt("li.wei", RIGHT, "10.0.0.8")).isInstanceOf(Result.Right.class);
    }

    @Test
    void attempt_disabledAccount_readsAsWrong() {
        accounts.setEnabled("li.wei", false);
        assertThat(attempt("li.wei", RIGHT)).isEqualTo(new Result.Wrong());
    }

    @Test
    void find_session_untilUnusedForTwelveHoursOrAWeekOld() {
        String token = open();
        for (int i = 0; i < 15; i++) {
            assertThat(sessions.find(token)).map(Account::name).contains("li.wei");
            clock.move(Duration.ofHours(11));
        }
        assertThat(sessions.find(token)).as("165 hours").isPresent();
        clock.move(Duration.ofHours(3));
        assertThat(sessions.find(token)).as("168 hours").isEmpty();
        String other = open();
        clock.move(Duration.ofHours(12));
        assertThat(sessions.find(other)).isEmpty();
    }

    @Test
    void open_passwordChangedSince_opensNone() {
        Result.Right right = (Result.Right) attempt("li.wei", RIGHT);
        accounts.setPassword(right.account(), "another horse");
        assertThat(sessions.open(right.account(), right.passwordHash())).isEmpty();
    }

    @Test
    void add_unfitPassword_isRefusedInBothLanguages() {
        assertThatThrownBy(() -> accounts.add("wang", "", Role.ADMIN, Language.ZH, "short"))
                .isInstanceOfSatisfying(AccountException.class, e -> {
                    assertThat(e.in(Language.ZH)).contains("10 个字符");
                    assertThat(e.in(Language.EN)).contains("10 characters");
                });
        assertThatThrownBy(() -> accounts.add("long.enough.name", "", Role.ADMIN, Language.ZH, "Long.Enough.Name"))
                .isInstanceOfSatisfying(
                        AccountException.class,
                        e -> assertThat(e.reason()).isEqualTo(AccountException.Reason.PASSWORD_IS_NAME));
        assertThatThrownBy(() -> accounts.add("li.wei", "", Role.ADMIN, Language.ZH, "long enough"))
                .isInstanceOfSatisfying(
                        AccountException.class,
                        e -> assertThat(e.reason()).isEqualTo(AccountException.Reason.NAME_TAKEN));
        assertThat(accounts.list()).hasSize(1);
    }

    @Test
    void addFirst_manyAtOnce_onlyOneBecomesAdministrator() throws Exception {
        Store empty = new MemoryStore("key".getBytes(StandardCharsets.UTF_8), clock);
        Accounts first = new Accounts(empty, hasher, clock);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Account>> adds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String name = "admin-" + i;
                adds.add(() -> first.addFirst(name, "", Language.EN, "long enough"));
            }
            int made = 0;
            for (Future<Account> each : threads.invokeAll(adds)) {
                made += each.state() == Future.State.SUCCESS ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(empty.accounts().list()).hasSize(1).extracting(Account::role).containsExactly(Role.ADMIN);
    }
}
