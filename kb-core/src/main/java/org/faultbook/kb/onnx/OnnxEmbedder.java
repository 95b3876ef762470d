package org.faultbook.kb.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faultbook.kb.port.Embedder;

/**
 * Embeds with an ONNX encoder. Callers wait while a bounded pool of platform threads runs the model: ONNX Runtime pins
 * the carriers of virtual threads. A text's vector does not depend on the texts it came with.
 */
public final class OnnxEmbedder implements Embedder {
    private final OnnxModel model;
    private final EncoderSettings settings;
    private final BertTokens tokens;
    private final EncoderSession session;
    private final ExecutorService workers;
    /** Apart from the workers: a query does not wait behind an import. */
    private final ExecutorService askers;

    private final ThreadLocal<EncoderSession.Buffers> buffers;

    /** Loads the model, about half a second; close when done. */
    public OnnxEmbedder(OnnxModel model, EncoderSettings settings) {
        this.model = model;
        this.settings = settings;
        this.tokens = new BertTokens(model.tokenizer());
        this.session = new EncoderSession(model, settings.threadsPerRun());
        this.workers = pool(settings.workers(), "embed-");
        this.askers = pool(settings.workers(), "embed-query-");
        int longest = model.batchable() ? settings.batchTokens() : EncoderSettings.LONGEST;
        this.buffers = ThreadLocal.withInitial(() -> new EncoderSession.Buffers(longest, model.dimension()));
    }

    public OnnxEmbedder(OnnxModel model) {
        this(model, EncoderSettings.ofMachine());
    }

    /** The id of the weights; a lower cap on passages changes vectors and is part of it. */
    @Override
    public String model() {
        return settings.passageTokens() == EncoderSettings.LONGEST
                ? model.id()
                : model.id() + "-" + settings.passageTokens();
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return embed(texts.stream()
                .map(text -> tokens.of(text, settings.passageTokens()))
                .toList());
    }

    @Override
    public float[] embedQuery(String text) {
        float[][] vector = new float[1][];
        List<long[]> ids = List.of(queryTokens(text));
        await(askers.submit(() -> encode(new int[] {0}, ids, vector)));
        return vector[0];
    }

    @Override
    public List<float[]> embedQueries(List<String> texts) {
        return embed(texts.stream().map(this::queryTokens).toList());
    }

    private long[] queryTokens(String text) {
        String asked = settings.instructQueries() ? model.queryInstruction() + text : text;
        return tokens.of(asked, EncoderSettings.LONGEST);
    }

    private List<float[]> embed(List<long[]> ids) {
        float[][] vectors = new float[ids.size()][];
        List<Future<?>> runs = new ArrayList<>();
        for (int[] batch : batches(ids)) {
            runs.add(workers.submit(() -> encode(batch, ids, vectors)));
        }
        runs.forEach(OnnxEmbedder::await);
        return Arrays.asList(vectors);
    }

    /** How many tokens the model sees of a text, its two marks included. */
    public int tokens(String text) {
        return tokens.of(text, EncoderSettings.LONGEST).length;
    }

    @Override
    public void close() {
        workers.close();
        askers.close();
        session.close();
    }

    private ExecutorService pool(int threads, String name) {
        return Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().daemon().name(name + model.id() + "-", 0).factory());
    }

    private List<int[]> batches(List<long[]> ids) {
        int[] lengths = ids.stream().mapToInt(i -> i.length).toArray();
        return model.batchable() ? Batches.byLength(lengths, settings.batchTokens()) : Batches.single(lengths);
    }

    private void encode(int[] batch, List<long[]> ids, float[][] vectors) {
        List<long[]> texts = Arrays.stream(batch).mapToObj(ids::get).toList();
        float[][] found = session.encode(texts, buffers.get());
        for (int i = 0; i < batch.length; i++) {
            vectors[batch[i]] = found[i];
        }
    }

    private static void await(Future<?> run) {
        try {
            run.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("embedding failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a text was embedded");
        }
    }
}
