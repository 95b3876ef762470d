package org.faultbook.kb.pairs;

import java.util.List;

/**
 * A question and what retrieval found for it.
 *
 * @param records each once; where learned scores are even, the earlier stands first
 * @param scores as many, those of retrieval, some 0 to 1
 */
public record Retrieved(PairText question, List<String> records, List<Double> scores) {
    public Retrieved {
        records = List.copyOf(records);
        scores = List.copyOf(scores);
        if (records.size() != scores.size()) {
            throw new IllegalArgumentException("records and scores differ in number");
        }
    }
}
