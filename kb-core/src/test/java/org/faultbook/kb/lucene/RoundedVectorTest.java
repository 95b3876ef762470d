package org.faultbook.kb.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import org.faultbook.kb.port.TestRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedVectorTest {
    private static final long SEED = 29;
    private static final int PAIRS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {32, 33, 384, 512})
    void product_vectorsWithoutPreference_hardlyEverOffByMoreThanTheDoubt(int dimension) {
        Random random = new Random(SEED);
        int off = 0;
        for (int i = 0; i < PAIRS; i++) {
            off += off(TestRecords.random(random, dimension), TestRecords.random(random, dimension)) > 1 ? 1 : 0;
        }
        // three deviations of a normal distribution: 54 of 20,000
        assertThat(off).describedAs("seed %d", SEED).isLessThan(PAIRS / 200);
    }

    @Test
    void product_fewLargeComponentsBesideManySmall_neverOffByMoreThanTheDoubt() {
        Random random = new Random(SEED);
        for (int i = 0; i < PAIRS; i++) {
            float[] spiked = TestRecords.random(random, 64);
            spiked[random.nextInt(64)] = 3.5f;
            VectorUtil.l2normalize(spiked);
            // along what rounding leaves out: the worst there is
            float[] along = spiked.clone();
            for (int d = 0; d < along.length; d++) {
                along[d] = Math.abs(along[d]) > 0.5f ? 0 : along[d];
            }
            assertThat(off(VectorUtil.l2normalize(along), spiked)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void product_zeros_zero() {
        RoundedVector zeros = RoundedVector.of(new float[6]);
        assertThat(zeros.scale()).isZero();
        assertThat(zeros.rest()).isZero();
        assertThat(zeros.product(
                        VectorUtil.int4DotProductSinglePacked(zeros.digits(), zeros.packed()), 2 * zeros.sum(), 1))
                .isZero();
    }

    /** The error of an estimate in doubts. */
    private static double off(float[] query, float[] vector) {
        RoundedVector q = RoundedVector.of(query);
        RoundedVector v = RoundedVector.of(vector);
        int product = VectorUtil.int4DotProductSinglePacked(q.digits(), v.packed());
        float estimate = q.product(product, q.sum() + v.sum(), v.scale());
        return Math.abs(estimate - VectorUtil.dotProduct(query, vector)) / q.doubt(v.rest());
    }
}
