package org.faultbook.kb.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** BM25 over ready tokens (Robertson and Zaragoza 2009; k1 1.2, b 0.75), one field; scores of fields are summed. */
public final class PlainBm25 {
    private final Map<String, Map<String, Integer>> postings = new HashMap<>();
    private final Map<String, Integer> lengths = new LinkedHashMap<>();
    private final double averageLength;

    public PlainBm25(Map<String, List<String>> records) {
        records.forEach((id, tokens) -> {
            lengths.put(id, tokens.size());
            tokens.forEach(
                    t -> postings.computeIfAbsent(t, k -> new HashMap<>()).merge(id, 1, Integer::sum));
        });
        averageLength = lengths.values().stream().mapToInt(i -> i).average().orElse(1);
    }

    public void addScores(Collection<String> query, Map<String, Double> scores) {
        for (String term : query) {
            Map<String, Integer> hits = postings.getOrDefault(term, Map.of());
            double idf = Math.log(1 + (lengths.size() - hits.size() + 0.5) / (hits.size() + 0.5));
            hits.forEach((id, tf) -> {
                double norm = 1.2 * (1 - 0.75 + 0.75 * lengths.get(id) / averageLength);
                scores.merge(id, idf * tf * 2.2 / (tf + norm), Double::sum);
            });
        }
    }

    /** Best first, ties by id. */
    public static List<String> ranked(Map<String, Double> scores) {
        List<String> ids = new ArrayList<>(scores.keySet());
        ids.sort((a, b) -> {
            int byScore = Double.compare(scores.get(b), scores.get(a));
            return byScore != 0 ? byScore : a.compareTo(b);
        });
        return ids.subList(0, Math.min(100, ids.size()));
    }
}
