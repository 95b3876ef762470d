package org.faultbook.kb.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IbmModel1Test {
    private static final List<List<String>> SOURCES =
            List.of(List.of("阀", "漏"), List.of("阀", "卡"), List.of("泵", "漏"), List.of("泵"));
    private static final List<List<String>> TARGETS =
            List.of(List.of("valve", "leaks"), List.of("stuck", "valve"), List.of("leaks", "pump"), List.of("pump"));

    @Test
    void learn_wordsThatStandTogether_findEachOther() {
        IbmModel1 model = IbmModel1.learn(SOURCES, TARGETS, 20);
        assertThat(model.of("阀", "valve")).isGreaterThan(0.8);
        assertThat(model.of("漏", "leaks")).isGreaterThan(0.8);
        assertThat(model.of("泵", "pump")).isGreaterThan(0.8);
        assertThat(model.of("卡", "stuck")).isGreaterThan(model.of("卡", "valve"));
    }

    @Test
    void learn_oneRound_asComputedByHand() {
        IbmModel1 model =
                IbmModel1.learn(List.of(List.of("a"), List.of("a", "b")), List.of(List.of("x"), List.of("x", "y")), 1);
        // uniform: a and the empty word to x and y 1/2 each, b to both 1/2. Pair 1: x is shared by a and the empty
        // word.
        // Pair 2: x and y are shared by a, b and the empty word. a gets 1/2 + 1/3 of x and 1/3 of y.
        assertThat(model.of("a", "x")).isCloseTo((0.5 + 1 / 3.0) / (0.5 + 2 / 3.0), within(1e-12));
        assertThat(model.of("b", "y")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void learn_everySource_probabilitiesSumToOne() {
        IbmModel1 model = IbmModel1.learn(SOURCES, TARGETS, 5);
        for (String source : List.of("阀", "漏", "卡", "泵")) {
            assertThat(model.targets(source).values().stream()
                            .mapToDouble(p -> p)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void of_wordsNeverSeenTogether_zero() {
        IbmModel1 model = IbmModel1.learn(SOURCES, TARGETS, 5);
        assertThat(model.of("泵", "valve")).isZero();
        assertThat(model.of("未知", "valve")).isZero();
        assertThat(model.targets("未知")).isEmpty();
    }
}
