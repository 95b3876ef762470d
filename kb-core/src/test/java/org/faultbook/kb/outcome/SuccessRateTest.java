package org.faultbook.kb.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SuccessRateTest {
    @Test
    void interval_fourteenOfSeventeen_asPublishedTablesHaveIt() {
        SuccessRate rate = new SuccessRate(14, 17);
        assertThat(rate.low()).isCloseTo(0.5897, within(5e-4));
        assertThat(rate.high()).isCloseTo(0.9381, within(5e-4));
    }

    @Test
    void interval_nothingTried_everythingIsPossible() {
        assertThat(new SuccessRate(0, 0).low()).isZero();
        assertThat(new SuccessRate(0, 0).high()).isEqualTo(1);
    }

    @Test
    void new_moreSuccessesThanTries_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SuccessRate(2, 1));
    }

    @Test
    void interval_allCountsUpToEighty_holdTheShareAndNarrowWithTries() {
        for (int tries = 1; tries <= 80; tries++) {
            for (int held = 0; held <= tries; held++) {
                SuccessRate rate = new SuccessRate(held, tries);
                double share = (double) held / tries;
                assertThat(rate.low()).isBetween(0.0, share + 1e-12);
                assertThat(rate.high()).isBetween(share - 1e-12, 1.0);
                SuccessRate four = new SuccessRate(4 * held, 4 * tries);
                assertThat(four.high() - four.low()).isLessThan(rate.high() - rate.low());
            }
        }
    }
}
