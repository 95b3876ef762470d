package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.port.AccountStoreContract.MADE;
import static org.faultbook.kb.port.AccountStoreContract.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.kb.account.Attempts;
import org.faultbook.kb.account.OpenSession;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.account.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SignInStore} does. */
public abstract class SignInStoreContract {
    private static final Instant LONG_AGO = MADE.minus(Duration.ofDays(30));

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    @BeforeEach
    void addAccount() {
        store().accounts().add(account("u-1", "li"), "hash");
    }

    private static Session session(String token, Instant opened, Instant seen) {
        return new Session(token, "u-1", opened, seen);
    }

    @Test
    void open_session_isFoundWithItsAccountAsItIsNow() {
        Session session = session("t-1", MADE, MADE);
        store().signIns().open(session);
        assertThat(store().signIns().find("t-1")).contains(new OpenSession(session, account("u-1", "li")));
        assertThat(store().signIns().find("t-2")).isEmpty();
        assertThat(store().signIns().find("t-1").map(OpenSession::account))
                .hasValueSatisfying(a -> assertThat(a.role()).isEqualTo(Role.ENGINEER));
    }

    @Test
    void open_forNoAccount_isRefused() {
        assertThatThrownBy(() -> store().signIns().open(new Session("t-1", "u-9", MADE, MADE)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void seen_later_isKept() {
        store().signIns().open(session("t-1", MADE, MADE));
        store().signIns().seen("t-1", MADE.plusSeconds(60));
        store().signIns().seen("t-2", MADE);
        assertThat(store().signIns().find("t-1").map(OpenSession::session))
                .contains(session("t-1", MADE, MADE.plusSeconds(60)));
        assertThat(store().signIns().find("t-2")).isEmpty();
    }

    @Test
    void close_one_leavesTheOthers() {
        store().signIns().open(session("t-1", MADE, MADE));
        store().signIns().open(session("t-2", MADE, MADE));
        store().signIns().close("t-1");
        store().signIns().close("t-1");
        assertThat(store().signIns().find("t-1")).isEmpty();
        assertThat(store().signIns().find("t-2")).isPresent();
    }

    @Test
    void closeOlder_openedOrSeenBefore_areEnded() {
        Instant day = MADE.plus(Duration.ofDays(1));
        store().signIns().open(session("opened-long-ago", LONG_AGO, day));
        store().signIns().open(session("seen-long-ago", MADE, MADE));
        store().signIns().open(session("in-use", MADE, day));
        assertThat(store().signIns().closeOlder(MADE, day)).isEqualTo(2);
        assertThat(store().signIns().find("in-use")).isPresent();
        assertThat(store().signIns().find("opened-long-ago")).isEmpty();
        assertThat(store().signIns().find("seen-long-ago")).isEmpty();
    }

    @Test
    void keep_attempts_areKeptByTheirSubject() {
        assertThat(store().signIns().attempts("name:li")).isEqualTo(Attempts.NONE);
        Attempts two = new Attempts(List.of(MADE, MADE.plusSeconds(1)), MADE.plusSeconds(900));
        Attempts open = new Attempts(List.of(MADE), null);
        store().signIns().keep("name:li", two, MADE, LONG_AGO);
        store().signIns().keep("name:wang", open, MADE, LONG_AGO);
        assertThat(store().signIns().attempts("name:li")).isEqualTo(two);
        assertThat(store().signIns().attempts("name:wang")).isEqualTo(open);
        store().signIns().keep("name:li", Attempts.NONE, MADE, LONG_AGO);
        assertThat(store().signIns().attempts("name:li")).isEqualTo(Attempts.NONE);
        assertThat(store().signIns().attempts("name:wang")).isEqualTo(open);
    }

    @Test
    void keep_afterLong_dropsWhatNobodyTouched() {
        Attempts one = new Attempts(List.of(LONG_AGO), null);
        store().signIns().keep("name:li", one, LONG_AGO, LONG_AGO);
        store().signIns().keep("name:wang", new Attempts(List.of(MADE), null), MADE, MADE.minusSeconds(1));
        assertThat(store().signIns().attempts("name:li")).isEqualTo(Attempts.NONE);
    }
}
