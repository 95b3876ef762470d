package org.faultbook.kb.onnx;

/**
 * How an encoder runs.
 *
 * @param workers texts or batches that run at the same time
 * @param threadsPerRun threads inside one run
 * @param batchTokens ids of a batch, padding included; at least 512
 * @param passageTokens passages are cut to so many ids, 8 to 512
 * @param instructQueries whether a query carries the model's instruction
 */
public record EncoderSettings(
        int workers, int threadsPerRun, int batchTokens, int passageTokens, boolean instructQueries) {
    /** What the models were trained with. */
    public static final int LONGEST = 512;

    public EncoderSettings {
        if (workers < 1 || threadsPerRun < 1) {
            throw new IllegalArgumentException("workers and threads are at least 1: " + workers + ", " + threadsPerRun);
        }
        if (batchTokens < LONGEST) {
            throw new IllegalArgumentException("a batch holds at least " + LONGEST + " tokens: " + batchTokens);
        }
        if (passageTokens < 8 || passageTokens > LONGEST) {
            throw new IllegalArgumentException("passages have 8 to " + LONGEST + " tokens: " + passageTokens);
        }
    }

    /** One worker a core, one thread a run, whole passages, no instruction (as measured, docs/measurements.md). */
    public static EncoderSettings ofMachine() {
        return new EncoderSettings(Runtime.getRuntime().availableProcessors(), 1, 2048, LONGEST, false);
    }

    public EncoderSettings withInstruction(boolean instruct) {
        return new EncoderSettings(workers, threadsPerRun, batchTokens, passageTokens, instruct);
    }

    public EncoderSettings withThreads(int newWorkers, int newThreadsPerRun) {
        return new EncoderSettings(newWorkers, newThreadsPerRun, batchTokens, passageTokens, instructQueries);
    }
}
