package org.faultbook.kb.onnx;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.concurrent.Executor;

/** LangChain4j's in-process models of the same weights, kept offline. */
public final class ReferenceModels {
    static {
        // The tokenizer of the reference asks an address of the cloud it may run in, and unpacks into the home folder.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("DJL_CACHE_DIR", System.getProperty("java.io.tmpdir") + "/faultbook-test-djl");
        System.setProperty("ENGINE_CACHE_DIR", System.getProperty("java.io.tmpdir") + "/faultbook-test-djl");
    }

    private ReferenceModels() {}

    public static EmbeddingModel of(OnnxModel model) {
        Executor here = Runnable::run;
        return switch (model.id()) {
            case "bge-small-zh-v1.5-int8" -> new BgeSmallZhV15QuantizedEmbeddingModel(here);
            case "bge-small-en-v1.5-int8" -> new BgeSmallEnV15QuantizedEmbeddingModel(here);
            case "bge-small-zh-v1.5" -> new BgeSmallZhV15EmbeddingModel(here);
            case "bge-small-en-v1.5" -> new BgeSmallEnV15EmbeddingModel(here);
            default -> throw new IllegalArgumentException("no reference for " + model.id());
        };
    }
}
