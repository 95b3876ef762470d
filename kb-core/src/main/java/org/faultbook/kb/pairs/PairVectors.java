package org.faultbook.kb.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Questions and records as vectors on the {@link MainDirections} of both. A question that tells directions is drawn better
 * than those asked later; it must not be measured on.
 */
final class PairVectors {
    private static final int DIRECTIONS = 200;
    /** So many texts of each side tell the directions; of more, evenly so many. */
    private static final int TEXTS = 1000;

    private final MainDirections directions;
    private final Function<String, PairText> texts;
    private final Map<String, float[]> records = new ConcurrentHashMap<>();

    /**
     * @param known records that tell the directions, in a fixed order: whether they answered a pair must not matter
     * @param questions past questions that tell them, too; none that is to be measured on
     */
    PairVectors(List<String> known, List<PairText> questions, Function<String, PairText> texts, long seed) {
        this.texts = texts;
        List<PairText> chosen = new ArrayList<>();
        evenly(known).forEach(record -> chosen.add(texts.apply(record)));
        chosen.addAll(evenly(questions));
        this.directions = new MainDirections(chosen, DIRECTIONS, seed);
    }

    private static <T> List<T> evenly(List<T> all) {
        int few = Math.min(TEXTS, all.size());
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < few; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / few)));
        }
        return chosen;
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
