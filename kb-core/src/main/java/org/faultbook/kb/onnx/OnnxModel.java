package org.faultbook.kb.onnx;

/**
 * An encoder on the class path.
 *
 * @param id name and version of the weights, the key of vectors made with them
 * @param graph resource of the ONNX graph
 * @param tokenizer resource of the {@code tokenizer.json}
 * @param dimension length of a vector
 * @param queryInstruction what the model was trained to see before a query (Xiao et al. 2023, C-Pack), empty for none
 * @param batchable whether a text's vector is free of its batch companions; false for int8 graphs, whose dynamic
 *     quantisation takes one scale over the whole batch
 */
public record OnnxModel(
        String id, String graph, String tokenizer, int dimension, String queryInstruction, boolean batchable) {
    private static final String ZH_INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";
    private static final String EN_INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    /** bge-small-zh-v1.5, 4 layers of 512, int8. */
    public static final OnnxModel ZH_INT8 = new OnnxModel(
            "bge-small-zh-v1.5-int8",
            "bge-small-zh-v1.5-q.onnx",
            "bge-small-zh-v1.5-q-tokenizer.json",
            512,
            ZH_INSTRUCTION,
            false);

    /** bge-small-en-v1.5, 12 layers of 384, int8. */
    public static final OnnxModel EN_INT8 = new OnnxModel(
            "bge-small-en-v1.5-int8",
            "bge-small-en-v1.5-q.onnx",
            "bge-small-en-v1.5-q-tokenizer.json",
            384,
            EN_INSTRUCTION,
            false);

    /** bge-small-zh-v1.5, fp32; its jar is not shipped. */
    public static final OnnxModel ZH_FP32 = new OnnxModel(
            "bge-small-zh-v1.5",
            "bge-small-zh-v1.5.onnx",
            "bge-small-zh-v1.5-tokenizer.json",
            512,
            ZH_INSTRUCTION,
            true);

    /** bge-small-en-v1.5, fp32; its jar is not shipped. */
    public static final OnnxModel EN_FP32 = new OnnxModel(
            "bge-small-en-v1.5",
            "bge-small-en-v1.5.onnx",
            "bge-small-en-v1.5-tokenizer.json",
            384,
            EN_INSTRUCTION,
            true);

    public OnnxModel {
        if (id.isBlank() || graph.isBlank() || tokenizer.isBlank()) {
            throw new IllegalArgumentException("a model has an id, a graph and a tokenizer");
        }
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
    }
}
