package org.faultbook.kb.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import org.faultbook.kb.port.Embedder;

/**
 * An {@link Embedder} as LangChain4j's {@link EmbeddingModel}: segments are passages; {@link #embedQuery} is the
 * embedder's own, with whatever the model wants before a query. Vectors have length 1 and are not centred.
 */
public final class FaultbookEmbeddingModel implements EmbeddingModel {
    private final Embedder embedder;

    /** The embedder stays the caller's to close. */
    public FaultbookEmbeddingModel(Embedder embedder) {
        this.embedder = embedder;
    }

    /** One embedding per segment, in their order; empty for no segments. */
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<String> texts = segments.stream().map(TextSegment::text).toList();
        return Response.from(
                embedder.embedPassages(texts).stream().map(Embedding::from).toList());
    }

    public Embedding embedQuery(String text) {
        return Embedding.from(embedder.embedQuery(text));
    }

    @Override
    public int dimension() {
        return embedder.dimension();
    }

    @Override
    public String modelName() {
        return embedder.model();
    }
}
