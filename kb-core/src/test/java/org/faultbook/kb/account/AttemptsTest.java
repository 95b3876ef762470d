package org.faultbook.kb.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AttemptsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final AttemptLimit LIMIT = AttemptLimit.OF_NAME;

    private static Attempts wrong(int times, Duration apart) {
        Attempts attempts = Attempts.NONE;
        for (int i = 0; i < times; i++) {
            attempts = attempts.and(NOW.plus(apart.multipliedBy(i)), LIMIT);
        }
        return attempts;
    }

    @Test
    void and_fifthWithinAQuarter_refusesForAQuarterFromIt() {
        assertThat(wrong(4, Duration.ofMinutes(3)).refusedUntil()).isNull();
        Attempts five = wrong(5, Duration.ofMinutes(3));
        assertThat(five.refusedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(12 + 15)));
        assertThat(five.refused(NOW.plus(Duration.ofMinutes(26)))).isTrue();
        assertThat(five.refused(NOW.plus(Duration.ofMinutes(27)))).isFalse();
    }

    @Test
    void and_fiveOverMoreThanAQuarter_refusesNobody() {
        assertThat(wrong(20, Duration.ofMinutes(4)).refusedUntil()).isNull();
    }

    @Test
    void and_afterARefusal_countsAnew() {
        Attempts after = wrong(5, Duration.ZERO).and(NOW.plus(Duration.ofMinutes(15)), LIMIT);
        assertThat(after.refusedUntil()).isNull();
        assertThat(after.at()).hasSize(1);
    }

    @Test
    void without_theOneThatWasRight_refusesNoMore() {
        Attempts five = wrong(5, Duration.ofMinutes(1));
        Attempts right = five.without(NOW.plus(Duration.ofMinutes(4)), LIMIT);
        assertThat(right.refusedUntil()).isNull();
        assertThat(right.at()).hasSize(4);
    }
}
