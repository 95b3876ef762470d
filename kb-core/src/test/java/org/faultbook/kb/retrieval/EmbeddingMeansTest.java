package org.faultbook.kb.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.faultbook.kb.retrieval.EmbeddingMeans.Key;
import org.faultbook.kb.retrieval.EmbeddingMeans.Side;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

final class EmbeddingMeansTest {
    private static final Key QUERY_ZH = new Key("zh-model", Side.QUERY, Language.ZH);
    private static final Key PASSAGE_ZH = new Key("zh-model", Side.PASSAGE, Language.ZH);

    @Test
    void centre_sideOrLanguageWithoutAMean_vectorAsItIs() {
        EmbeddingMeans means = new EmbeddingMeans(Map.of(QUERY_ZH, MeanVector.ofSum(new double[] {1, 0}, 2)));
        float[] vector = {0, 1};
        assertThat(means.centre("zh-model", Side.PASSAGE, Language.ZH, vector)).isSameAs(vector);
        assertThat(means.centre("zh-model", Side.QUERY, Language.EN, vector)).isSameAs(vector);
        assertThat(means.centre("en-model", Side.QUERY, Language.ZH, vector)).isSameAs(vector);
        assertThat(means.centre("zh-model", Side.QUERY, Language.ZH, vector)).isNotEqualTo(vector);
    }

    @Test
    void plus_sameAndOtherKeys_summedAndKept() {
        EmbeddingMeans one = new EmbeddingMeans(Map.of(QUERY_ZH, MeanVector.ofSum(new double[] {1, 0}, 2)));
        EmbeddingMeans other = new EmbeddingMeans(Map.of(
                QUERY_ZH,
                MeanVector.ofSum(new double[] {0, 3}, 3),
                PASSAGE_ZH,
                MeanVector.ofSum(new double[] {5, 5}, 5)));
        EmbeddingMeans sum = one.plus(other);
        assertThat(mean(sum, QUERY_ZH).count()).isEqualTo(5);
        assertThat(mean(sum, QUERY_ZH).sum()).containsExactly(1, 3);
        assertThat(mean(sum, PASSAGE_ZH).count()).isEqualTo(5);
    }

    @Test
    void without_oneText_onlyItsOwnMeanChanges() {
        EmbeddingMeans means = new EmbeddingMeans(Map.of(
                QUERY_ZH,
                MeanVector.ofSum(new double[] {1, 1}, 2),
                PASSAGE_ZH,
                MeanVector.ofSum(new double[] {5, 5}, 5)));
        EmbeddingMeans rest = means.without(QUERY_ZH, new float[] {1, 0});
        assertThat(mean(rest, QUERY_ZH).count()).isEqualTo(1);
        assertThat(mean(rest, QUERY_ZH).sum()).containsExactly(new double[] {0, 1}, within(1e-9));
        assertThat(mean(rest, PASSAGE_ZH).count()).isEqualTo(5);
        assertThat(mean(means, QUERY_ZH).count()).isEqualTo(2);
    }

    @Test
    void without_kindNeverCounted_unchanged() {
        assertThat(EmbeddingMeans.NONE.without(QUERY_ZH, new float[] {1, 0})).isSameAs(EmbeddingMeans.NONE);
    }

    @Test
    void shrunkTowards_eachMeanByItsOwnCount_andPriorFillsWhatIsMissing() {
        EmbeddingMeans own = new EmbeddingMeans(Map.of(QUERY_ZH, MeanVector.ofSum(new double[] {4, 0}, 4)));
        EmbeddingMeans prior = new EmbeddingMeans(Map.of(
                QUERY_ZH, MeanVector.ofSum(new double[] {0, 50}, 50),
                PASSAGE_ZH, MeanVector.ofSum(new double[] {7, 7}, 7)));
        EmbeddingMeans shrunk = own.shrunkTowards(prior, 10);
        assertThat(mean(shrunk, QUERY_ZH).count()).isCloseTo(10, within(1e-9));
        assertThat(mean(shrunk, PASSAGE_ZH).sum()).containsExactly(7, 7);
    }

    private static MeanVector mean(EmbeddingMeans means, Key key) {
        return Objects.requireNonNull(means.means().get(key));
    }
}
