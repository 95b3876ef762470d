package org.faultbook.indexer.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FrequentKeysTest {
    @Test
    void repeated_roomForAllKeys_exactByFallingCount() {
        FrequentKeys<String> keys = new FrequentKeys<>(10);
        for (String key : "b a c a b a d".split(" ")) {
            keys.add(key, () -> "first " + key);
        }
        assertThat(keys.repeated(5))
                .containsExactly(
                        new FrequentKeys.Frequent<>("a", "first a", 3, true),
                        new FrequentKeys.Frequent<>("b", "first b", 2, true));
    }

    @Test
    void repeated_manyMoreKeysThanCounters_neverMoreThanThereWereAndTheFrequentOnesFound() {
        Random random = new Random(3);
        FrequentKeys<Integer> keys = new FrequentKeys<>(200);
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            int n = random.nextInt(10) < 4 ? random.nextInt(5) : 5 + random.nextInt(20_000);
            counts.merge("k" + n, 1L, Long::sum);
            keys.add("k" + n, () -> n);
        }
        assertThat(keys.repeated(5)).hasSize(5).allSatisfy(frequent -> {
            assertThat(frequent.first()).isLessThan(5);
            assertThat(frequent.count()).isPositive().isLessThanOrEqualTo(counts.getOrDefault(frequent.key(), 0L));
        });
    }
}
