package org.faultbook.kb.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Questions and records as vectors on the {@link MainDirections} of records. Questions tell no direction: those of the pairs
 * would be drawn better than those asked later, and records that answered better than others.
 */
final class PairVectors {
    private static final int DIRECTIONS = 200;
    /** So many records tell the directions; of more, evenly so many. */
    private static final int TEXTS = 1500;

    private final MainDirections directions;
    private final Function<String, PairText> texts;
    private final Map<String, float[]> records = new ConcurrentHashMap<>();

    /** @param known records that tell the directions, in a fixed order: whether they answered a pair must not matter */
    PairVectors(List<String> known, Function<String, PairText> texts, long seed) {
        this.texts = texts;
        int few = Math.min(TEXTS, known.size());
        List<PairText> chosen = new ArrayList<>();
        for (int i = 0; i < few; i++) {
            chosen.add(texts.apply(known.get((int) ((long) i * known.size() / few))));
        }
        this.directions = new MainDirections(chosen, DIRECTIONS, seed);
    }

    int size() {
        return directions.size();
    }

    float[] of(PairText question) {
        return directions.of(question);
    }

    float[] of(String record) {
        return records.computeIfAbsent(record, r -> directions.of(texts.apply(r)));
    }
}
