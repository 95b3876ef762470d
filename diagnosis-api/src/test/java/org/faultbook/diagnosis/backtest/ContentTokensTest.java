package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ContentTokensTest {
    @Test
    void f1_sameWordsOtherPunctuationAndCase_one() {
        assertThat(ContentTokens.f1("Replaced the SEAL.", "replaced the seal")).isEqualTo(1);
        assertThat(ContentTokens.f1("Replaced the SEAL.", "replacing of seals")).isEqualTo(1);
        assertThat(ContentTokens.f1("更换，机封", "更换机封")).isEqualTo(1);
    }

    @Test
    void f1_halfShared_asComputedByHand() {
        // 更换机封 against 更换轴承: 2 of 4 either way
        assertThat(ContentTokens.f1("更换机封", "更换轴承")).isCloseTo(0.5, within(1e-9));
        // one of two against one of four
        assertThat(ContentTokens.f1("new seal", "old pump shaft seal")).isCloseTo(2.0 / 6, within(1e-9));
    }

    @Test
    void f1_wordSaidTwice_countsOnceAgainstOne() {
        assertThat(ContentTokens.f1("seal seal", "seal")).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void f1_numbersAndShortWords_areNoWords() {
        assertThat(ContentTokens.f1("R/R #3 intake gasket", "#4 intake gasket ok"))
                .isEqualTo(1);
    }

    @Test
    void f1_nothingSharedOrNothingSaid_zero() {
        assertThat(ContentTokens.f1("机封", "轴承")).isZero();
        assertThat(ContentTokens.f1("", "轴承")).isZero();
        assertThat(ContentTokens.f1("。", "")).isZero();
    }
}
