package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.faultbook.kb.onnx.OnnxModel;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.retrieval.EmbeddingMeans.Side;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.MeanVector;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

final class ShippedPriorTest {
    private final LearnedStatistics prior = ToolkitFactory.prior();

    @Test
    void prior_isOfEnoughSymptomsInBothLanguages() {
        assertThat(prior.rarity().symptoms()).isGreaterThan(LearnedStatistics.ENOUGH);
        assertThat(prior.rarity().known(TokenKind.BIGRAM, "漏水")).isTrue();
        assertThat(prior.rarity().known(TokenKind.STEM, "leak")).isTrue();
    }

    @Test
    void prior_hasMeansOfTheShippedModels() {
        for (Side side : Side.values()) {
            assertMean(OnnxModel.ZH_INT8, side, Language.ZH);
            assertMean(OnnxModel.ZH_INT8, side, Language.EN);
            assertMean(OnnxModel.EN_INT8, side, Language.EN);
        }
    }

    /** Else the mean of a base of one model would be that of another. */
    @Test
    void prior_hasMeansOfNoOtherModel() {
        assertThat(prior.means().means().keySet())
                .extracting(EmbeddingMeans.Key::model)
                .isSubsetOf(List.of(OnnxModel.ZH_INT8.id(), OnnxModel.EN_INT8.id()));
    }

    private void assertMean(OnnxModel model, Side side, Language language) {
        MeanVector mean = Objects.requireNonNull(
                prior.means().means().get(new EmbeddingMeans.Key(model.id(), side, language)), model + " " + side);
        assertThat(mean.sum()).hasSize(model.dimension());
        assertThat(mean.count()).isGreaterThan(100);
    }
}
