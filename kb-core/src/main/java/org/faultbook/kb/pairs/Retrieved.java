package org.faultbook.kb.pairs;

import java.util.List;

/**
 * A question and what retrieval found for it.
 *
 * @param records best first, each once
 * @param scores as many, 0 to 1, not rising
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
