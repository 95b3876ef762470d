package org.faultbook.kb.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ValueRangeTest {
    @Test
    void contains_versionsWithTwoDigits_byValueNotByCharacter() {
        ValueRange range = new ValueRange("V3.2", "V3.12");
        assertThat(range.contains("V3.9")).isTrue();
        assertThat(range.contains("v3.12")).isTrue();
        assertThat(range.contains("V3.13")).isFalse();
        assertThat(range.contains("V3.1")).isFalse();
    }

    @Test
    void contains_openEnd_everythingBeyond() {
        assertThat(new ValueRange("SN0100", null).contains("SN99999")).isTrue();
        assertThat(new ValueRange(null, "SN0100").contains("SN0101")).isFalse();
    }

    @Test
    void contains_serialLongerThanAnyNumberType_stillByValue() {
        ValueRange range = new ValueRange("20250101000000000000001", "20250101000000000000009");
        assertThat(range.contains("20250101000000000000005")).isTrue();
        assertThat(range.contains("20250101000000000000010")).isFalse();
    }

    @Test
    void new_backwardsOrWithoutEnds_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueRange("V3.12", "V3.2"))
                .withMessageContaining("V3.12 .. V3.2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueRange(null, null));
    }

    @Test
    void compare_seededValues_isAnOrder() {
        List<String> values = values(new Random(11), 120);
        for (String a : values) {
            for (String b : values) {
                assertThat(Integer.signum(ValueRange.compare(a, b)))
                        .isEqualTo(-Integer.signum(ValueRange.compare(b, a)));
            }
        }
        List<String> sorted = new ArrayList<>(values);
        sorted.sort(ValueRange::compare);
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i; j < sorted.size(); j++) {
                assertThat(ValueRange.compare(sorted.get(i), sorted.get(j)))
                        .as("%s before %s", sorted.get(i), sorted.get(j))
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void covers_seededRanges_exactlyWhereEveryValueIsContained() {
        Random random = new Random(12);
        for (int n = 0; n < 2000; n++) {
            ValueRange wider = range(random);
            ValueRange narrower = range(random);
            if (ValueRange.covers(wider, narrower)) {
                for (String value : values(random, 20)) {
                    assertThat(!narrower.contains(value) || wider.contains(value))
                            .as("%s in %s in %s", value, narrower, wider)
                            .isTrue();
                }
            }
        }
        assertThat(ValueRange.covers(null, new ValueRange("1", null))).isTrue();
        assertThat(ValueRange.covers(new ValueRange("1", null), null)).isFalse();
    }

    private static ValueRange range(Random random) {
        List<String> ends = values(random, 2);
        ends.sort(Comparator.comparing(v -> v, ValueRange::compare));
        return switch (random.nextInt(3)) {
            case 0 -> new ValueRange(ends.get(0), null);
            case 1 -> new ValueRange(null, ends.get(1));
            default -> new ValueRange(ends.get(0), ends.get(1));
        };
    }

    private static List<String> values(Random random, int n) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            StringBuilder value = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                value.append("vA.-0123".charAt(random.nextInt(8)));
            }
            values.add(value.toString());
        }
        return values;
    }
}
