package org.faultbook.kb.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void nameOf_howeverTyped_isOne() {
        assertThat(Account.nameOf("  Ｌi.Wei ")).isEqualTo("li.wei");
        assertThat(Account.nameOf("王强")).isEqualTo("王强");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Li", "-li", "li wei", "li\nwei", "<b>", "a/b"})
    void isName_otherSigns_isNone(String name) {
        assertThat(Account.isName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "王强", "li.wei@example.org", "7", "ünal"})
    void isName_lettersAndDigits_isOne(String name) {
        assertThat(Account.isName(name)).isTrue();
    }

    @Test
    void lasts_session_untilUnusedOrTooOld() {
        SessionLife life = new SessionLife(Duration.ofHours(1), Duration.ofHours(3));
        Session session = new Session("t", "u-1", NOW, NOW.plus(Duration.ofHours(2)));
        assertThat(session.lasts(NOW.plus(Duration.ofMinutes(179)), life)).isTrue();
        assertThat(session.lasts(NOW.plus(Duration.ofHours(3)), life)).isFalse();
        assertThat(new Session("t", "u-1", NOW, NOW).lasts(NOW.plus(Duration.ofHours(1)), life))
                .isFalse();
    }
}
