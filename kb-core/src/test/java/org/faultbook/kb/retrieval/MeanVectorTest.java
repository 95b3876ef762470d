package org.faultbook.kb.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.faultbook.kb.port.TestRecords;
import org.junit.jupiter.api.Test;

final class MeanVectorTest {
    private static final int DIMENSION = 16;

    @Test
    void centre_mean_takenOffAndScaledToLengthOne() {
        MeanVector mean = MeanVector.of(2, List.of(new float[] {1, 0}, new float[] {0, 1}));
        // (1, 0) less (.5, .5) is (.5, -.5)
        assertThat(mean.centre(new float[] {1, 0}))
                .containsExactly(new float[] {(float) Math.sqrt(0.5), (float) -Math.sqrt(0.5)}, within(1e-6f));
    }

    @Test
    void centre_vectorEqualToTheMean_unchanged() {
        MeanVector mean = MeanVector.of(2, List.of(new float[] {0.6f, 0.8f}));
        assertThat(mean.centre(new float[] {0.6f, 0.8f})).containsExactly(0.6f, 0.8f);
    }

    @Test
    void centre_meanOfNothing_unchanged() {
        float[] vector = {0.6f, 0.8f};
        assertThat(MeanVector.of(2, List.of()).centre(vector)).isSameAs(vector);
    }

    @Test
    void centre_textsWithACommonDirection_toldApartAgain() {
        Random random = new Random(2);
        List<float[]> alike = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            float[] v = TestRecords.random(random, DIMENSION);
            v[0] += 3;
            alike.add(TestRecords.unit(v));
        }
        MeanVector mean = MeanVector.of(DIMENSION, alike);
        assertThat(cosine(alike.get(0), alike.get(1))).isGreaterThan(0.8);
        assertThat(Math.abs(cosine(mean.centre(alike.get(0)), mean.centre(alike.get(1)))))
                .isLessThan(0.8);
    }

    @Test
    void without_seededVectors_asTheMeanOfTheOthers() {
        Random random = new Random(3);
        List<float[]> vectors = vectors(random, 9);
        MeanVector rest = MeanVector.of(DIMENSION, vectors).without(vectors.get(4));
        List<float[]> others = new ArrayList<>(vectors);
        others.remove(4);
        MeanVector recomputed = MeanVector.of(DIMENSION, others);
        assertThat(rest.count()).isEqualTo(8);
        assertThat(rest.sum()).containsExactly(recomputed.sum(), within(1e-9));
    }

    @Test
    void plus_disjointSets_asTheMeanOfBoth() {
        Random random = new Random(4);
        List<float[]> one = vectors(random, 5);
        List<float[]> other = vectors(random, 7);
        List<float[]> both = new ArrayList<>(one);
        both.addAll(other);
        MeanVector sum = MeanVector.of(DIMENSION, one).plus(MeanVector.of(DIMENSION, other), 1);
        assertThat(sum.count()).isEqualTo(12);
        assertThat(sum.sum()).containsExactly(MeanVector.of(DIMENSION, both).sum(), within(1e-9));
    }

    @Test
    void shrunkTowards_fewTexts_priorMakesUpTheDifference() {
        MeanVector own = MeanVector.ofSum(new double[] {2, 0}, 2);
        MeanVector prior = MeanVector.ofSum(new double[] {0, 100}, 100);
        MeanVector shrunk = own.shrunkTowards(prior, 10);
        assertThat(shrunk.count()).isCloseTo(10, within(1e-9));
        assertThat(shrunk.sum()).containsExactly(new double[] {2, 8}, within(1e-9));
        assertThat(own.shrunkTowards(prior, 2)).isSameAs(own);
    }

    @Test
    void sum_changedByCaller_meanUnchanged() {
        MeanVector mean = MeanVector.ofSum(new double[] {1, 1}, 2);
        mean.sum()[0] = 99;
        assertThat(mean.sum()).containsExactly(1, 1);
    }

    private static List<float[]> vectors(Random random, int n) {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            vectors.add(TestRecords.random(random, DIMENSION));
        }
        return vectors;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
