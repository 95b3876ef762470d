package org.faultbook.kb.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.measure.BeirSet;
import org.faultbook.kb.measure.RankFigures;

/**
 * Prints dense retrieval by int8 and fp32 weights, with and without the query instruction, raw and centred (queries and
 * records each on their own mean); arguments: {@code zh} or {@code en}, then folders of BEIR sets.
 */
public final class ModelChoice {
    private ModelChoice() {}

    public static void main(String[] args) throws IOException {
        boolean chinese = args[0].equals("zh");
        List<OnnxModel> models =
                chinese ? List.of(OnnxModel.ZH_INT8, OnnxModel.ZH_FP32) : List.of(OnnxModel.EN_INT8, OnnxModel.EN_FP32);
        for (OnnxModel model : models) {
            try (OnnxEmbedder plain = new OnnxEmbedder(model);
                    OnnxEmbedder instructed =
                            new OnnxEmbedder(model, EncoderSettings.ofMachine().withInstruction(true))) {
                for (int i = 1; i < args.length; i++) {
                    measure(plain, instructed, BeirSet.read(Path.of(args[i])));
                }
            }
        }
    }

    private static void measure(OnnxEmbedder plain, OnnxEmbedder instructed, BeirSet set) {
        List<String> ids = List.copyOf(set.corpus().keySet());
        long start = System.nanoTime();
        List<float[]> records =
                plain.embedPassages(ids.stream().map(set.corpus()::get).toList());
        double seconds = (System.nanoTime() - start) / 1e9;
        double tokens =
                set.corpus().values().stream().mapToInt(plain::tokens).average().orElse(0);
        System.out.printf(
                "%s %s: %.0f records/s at %.0f tokens%n", set.name(), plain.model(), ids.size() / seconds, tokens);
        for (OnnxEmbedder embedder : List.of(plain, instructed)) {
            Map<String, float[]> queries = new LinkedHashMap<>();
            set.queries().forEach((id, text) -> queries.put(id, embedder.embedQuery(text)));
            String name = embedder == plain ? "no instruction" : "instruction";
            System.out.printf(
                    "%-9s %-23s %-15s raw     %s%n", set.name(), plain.model(), name, rank(set, ids, records, queries));
            float[] recordMean = mean(records);
            float[] queryMean = mean(new ArrayList<>(queries.values()));
            Map<String, float[]> centred = new LinkedHashMap<>();
            queries.forEach((id, vector) -> centred.put(id, centre(vector, queryMean)));
            List<float[]> centredRecords =
                    records.stream().map(v -> centre(v, recordMean)).toList();
            System.out.printf(
                    "%-9s %-23s %-15s centred %s%n",
                    set.name(), plain.model(), name, rank(set, ids, centredRecords, centred));
        }
    }

    private static RankFigures rank(
            BeirSet set, List<String> ids, List<float[]> records, Map<String, float[]> queries) {
        Map<String, List<String>> run = new HashMap<>();
        queries.forEach((id, query) -> {
            Map<String, Double> scores = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                scores.put(ids.get(i), dot(query, records.get(i)));
            }
            run.put(
                    id,
                    scores.entrySet().stream()
                            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(100)
                            .map(Map.Entry::getKey)
                            .toList());
        });
        return RankFigures.of(set, run);
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static float[] centre(float[] vector, float[] mean) {
        float[] centred = new float[vector.length];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            centred[i] = vector[i] - mean[i];
            sum += (double) centred[i] * centred[i];
        }
        for (int i = 0; i < vector.length; i++) {
            centred[i] /= (float) Math.sqrt(sum);
        }
        return centred;
    }

    private static double dot(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
        }
        return dot;
    }
}
