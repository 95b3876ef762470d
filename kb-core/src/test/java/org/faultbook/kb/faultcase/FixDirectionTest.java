package org.faultbook.kb.faultcase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FixDirectionTest {
    @ParameterizedTest
    @CsvSource({
        "皮带张紧力调大, RAISES",
        "松皮带，放松半圈, LOWERS",
        "减速时间延长到 3s, RAISES",
        "加速时间缩短, LOWERS",
        "固件升级到 2.3, RAISES",
        "固件回退到 2.1, LOWERS",
        "更换皮带, NEITHER",
        "先调大后调小, NEITHER",
        "raised the setpoint 0.2 bar, RAISES",
        "Loosened belt half a turn, LOWERS",
        "set ramp longer, RAISES",
        "adjusted the gap, NEITHER",
        "replaced fan, NEITHER"
    })
    void of_summary_asItSays(String summary, FixDirection direction) {
        assertThat(FixDirection.of(summary)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "adjust:belt, 张紧力调大, adjust:belt, 皮带放松, true",
        "tighten:belt, tightened belt, adjust:belt, loosened the belt, true",
        "adjust:belt, 张紧力调大, adjust:belt, 皮带调紧, false",
        "adjust:belt, 张紧力调大, adjust:brake, 间隙调小, false",
        "adjust:, 调大, adjust:, 调小, false"
    })
    void opposed_twoFixes_onlyOnOneObjectAndOppositeWays(
            String key, String summary, String otherKey, String otherSummary, boolean opposed) {
        assertThat(FixDirection.opposed(key, summary, otherKey, otherSummary)).isEqualTo(opposed);
        assertThat(FixDirection.opposed(otherKey, otherSummary, key, summary)).isEqualTo(opposed);
    }
}
