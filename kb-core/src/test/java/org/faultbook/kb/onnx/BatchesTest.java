package org.faultbook.kb.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void byLength_anyLengths_eachOnceWithinBudget() {
        Random random = new Random(5);
        for (int n = 0; n < 200; n++) {
            int[] lengths = random.ints(random.nextInt(60), 2, 513).toArray();
            List<int[]> batches = Batches.byLength(lengths, 1024);
            assertThat(batches.stream().flatMapToInt(Arrays::stream).sorted().toArray())
                    .isEqualTo(IntStream.range(0, lengths.length).toArray());
            assertThat(batches).allSatisfy(batch -> {
                int longest = Arrays.stream(batch).map(i -> lengths[i]).max().orElseThrow();
                assertThat(longest * batch.length).isLessThanOrEqualTo(1024);
            });
        }
    }

    @Test
    void single_anyLengths_oneEachInOrder() {
        assertThat(Batches.single(new int[] {9, 3})).hasSize(2).first().isEqualTo(new int[] {0});
    }
}
