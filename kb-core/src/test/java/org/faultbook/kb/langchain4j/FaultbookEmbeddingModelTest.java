package org.faultbook.kb.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import org.faultbook.kb.HashEmbedder;
import org.junit.jupiter.api.Test;

class FaultbookEmbeddingModelTest {
    private final HashEmbedder embedder = new HashEmbedder("hash-1", 32);
    private final FaultbookEmbeddingModel model = new FaultbookEmbeddingModel(embedder);

    @Test
    void embedAll_segments_inTheirOrder() {
        var embeddings = model.embedAll(List.of(TextSegment.from("水泵漏水"), TextSegment.from("hot")))
                .content();
        assertThat(embeddings).hasSize(2);
        assertThat(embeddings.getLast().vector()).isEqualTo(embedder.embedQuery("hot"));
        assertThat(model.embedAll(List.of()).content()).isEmpty();
    }

    @Test
    void embed_oneText_asItsPassage() {
        assertThat(model.embed("hot").content().vector()).isEqualTo(embedder.embedQuery("hot"));
        assertThat(model.embedQuery("hot").vector()).isEqualTo(embedder.embedQuery("hot"));
        assertThat(model.dimension()).isEqualTo(32);
        assertThat(model.modelName()).isEqualTo("hash-1");
    }
}
