package org.faultbook.kb.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.onnxruntime.ModelResource;
import org.faultbook.kb.onnxruntime.NativeRuntime;

/** One ONNX session of an encoder, shared by threads that each bring their own {@link Buffers}. */
final class EncoderSession implements AutoCloseable {
    private final OrtEnvironment environment = NativeRuntime.environment();
    private final OrtSession session;
    private final String output;
    private final OnnxModel model;

    EncoderSession(OnnxModel model, int threadsPerRun) {
        this.model = model;
        byte[] graph = ModelResource.read(model.graph());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threadsPerRun);
            options.setInterOpNumThreads(1);
            // Threads that spin while they wait take the core from the next run.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(graph, options);
            output = session.getOutputNames().iterator().next();
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + model.id() + " could not be loaded: " + e.getMessage(), e);
        }
    }

    /** Off-heap memory of one thread, enough for {@code tokens} ids, padding included. */
    static final class Buffers {
        private final LongBuffer ids;
        private final LongBuffer mask;
        private final LongBuffer types;
        private final FloatBuffer states;

        Buffers(int tokens, int dimension) {
            ids = direct(tokens * Long.BYTES).asLongBuffer();
            mask = direct(tokens * Long.BYTES).asLongBuffer();
            types = direct(tokens * Long.BYTES).asLongBuffer();
            states = direct(tokens * dimension * Float.BYTES).asFloatBuffer();
        }

        private static ByteBuffer direct(int bytes) {
            return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
    }

    /** Vectors of length 1 of the texts given as ids, padded to the longest: the state of [CLS] (Xiao et al. 2023). */
    float[][] encode(List<long[]> texts, Buffers buffers) {
        int width = texts.stream().mapToInt(t -> t.length).max().orElseThrow();
        int cells = texts.size() * width;
        fill(texts, width, buffers);
        long[] shape = {texts.size(), width};
        long[] stateShape = {texts.size(), width, model.dimension()};
        FloatBuffer states = buffers.states.duplicate().limit(cells * model.dimension());
        try (OnnxTensor ids = OnnxTensor.createTensor(
                        environment, buffers.ids.duplicate().limit(cells), shape);
                OnnxTensor mask = OnnxTensor.createTensor(
                        environment, buffers.mask.duplicate().limit(cells), shape);
                OnnxTensor types = OnnxTensor.createTensor(
                        environment, buffers.types.duplicate().limit(cells), shape);
                OnnxTensor result = OnnxTensor.createTensor(environment, states, stateShape);
                OrtSession.Result run = session.run(
                        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types),
                        Set.of(),
                        Map.of(output, result))) {
            float[][] vectors = new float[texts.size()][];
            for (int row = 0; row < vectors.length; row++) {
                float[] vector = new float[model.dimension()];
                states.get(row * width * model.dimension(), vector);
                vectors[row] = unit(vector);
            }
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the model " + model.id() + " failed on " + texts.size() + " texts of up to " + width + " tokens: "
                            + e.getMessage(),
                    e);
        }
    }

    private static void fill(List<long[]> texts, int width, Buffers buffers) {
        int at = 0;
        for (long[] text : texts) {
            for (int i = 0; i < width; i++, at++) {
                buffers.ids.put(at, i < text.length ? text[i] : 0);
                buffers.mask.put(at, i < text.length ? 1 : 0);
            }
        }
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        double length = Math.sqrt(sum);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + model.id() + " could not be closed: " + e.getMessage(), e);
        }
    }
}
