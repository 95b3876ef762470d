package org.faultbook.kb.ppocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import org.faultbook.kb.onnxruntime.ModelResource;
import org.faultbook.kb.onnxruntime.NativeRuntime;

/** A graph that turns one tensor of numbers into another. */
final class GraphSession implements AutoCloseable {
    private final OrtEnvironment environment = NativeRuntime.environment();
    private final OrtSession session;
    private final String resource;
    private final String input;

    GraphSession(String resource, int threads) {
        this.resource = resource;
        byte[] graph = ModelResource.read(resource);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // Threads that spin while they wait take the core from whoever else runs.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Pictures differ in size: an arena would keep the largest need for good.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(graph, options);
            input = session.getInputNames().iterator().next();
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + resource + " could not be loaded: " + e.getMessage(), e);
        }
    }

    /** Numbers in rows with their shape. */
    record Tensor(long[] shape, FloatBuffer values) {}

    Tensor run(Tensor given) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, given.values(), given.shape());
                OrtSession.Result run = session.run(Map.of(input, tensor))) {
            if (!(run.get(0) instanceof OnnxTensor result)) {
                throw new IllegalStateException("the model " + resource + " gives no tensor");
            }
            return new Tensor(result.getInfo().getShape(), result.getFloatBuffer());
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + resource + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + resource + " could not be closed: " + e.getMessage(), e);
        }
    }
}
