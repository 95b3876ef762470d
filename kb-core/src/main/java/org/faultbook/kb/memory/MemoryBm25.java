package org.faultbook.kb.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * BM25 of one field (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), without
 * the constant factor k1 + 1, as Lucene has it.
 */
final class MemoryBm25 {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Integer> recordsWith = new HashMap<>();
    private final int records;
    private final double meanLength;

    /** Tokens of every record that has the field. */
    MemoryBm25(List<List<String>> field) {
        long length = 0;
        for (List<String> tokens : field) {
            length += tokens.size();
            new HashSet<>(tokens).forEach(token -> recordsWith.merge(token, 1, Integer::sum));
        }
        records = field.size();
        meanLength = records == 0 ? 0 : (double) length / records;
    }

    /** 0 where the term does not occur. */
    double score(String term, List<String> tokens) {
        long frequency = tokens.stream().filter(term::equals).count();
        if (frequency == 0) {
            return 0;
        }
        int with = recordsWith.getOrDefault(term, 0);
        double rarity = Math.log1p((records - with + 0.5) / (with + 0.5));
        return rarity * frequency / (frequency + K1 * (1 - B + B * tokens.size() / meanLength));
    }
}
