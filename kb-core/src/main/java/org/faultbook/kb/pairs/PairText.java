package org.faultbook.kb.pairs;

import java.util.Map;

/**
 * A text as learning from pairs sees it: its embedding, centred and of length 1, and its words, weighted and of length 1.
 * How alike two texts are is the mean of both cosines.
 */
public record PairText(float[] meaning, Map<String, Float> words) {
    public PairText {
        words = Map.copyOf(words);
    }
}
