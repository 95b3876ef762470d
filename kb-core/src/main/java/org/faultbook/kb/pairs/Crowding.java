package org.faultbook.kb.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well a record scores for the past questions it did not answer: the mean of the best {@value #NEAREST}. Some records are
 * near to everything (hubness; Radovanović, Nanopoulos and Ivanović 2010), which cross-domain similarity local scaling takes off
 * (Conneau et al. 2018). What a record did answer is left out, and so is the question asked: otherwise a record would be
 * told from others by having answered, and a right record by the asked question not counting for it.
 */
final class Crowding {
    private static final int NEAREST = 10;

    private final Map<String, List<Found>> foundBy = new HashMap<>();

    private record Found(PastPair pair, double score) {}

    Crowding(List<PastPair> past) {
        for (PastPair pair : past) {
            List<String> records = pair.retrieved().records();
            for (int i = 0; i < records.size(); i++) {
                if (!pair.right().contains(records.get(i))) {
                    foundBy.computeIfAbsent(records.get(i), r -> new ArrayList<>())
                            .add(new Found(pair, pair.retrieved().scores().get(i)));
                }
            }
        }
        foundBy.values()
                .forEach(list ->
                        list.sort(Comparator.comparingDouble(Found::score).reversed()));
    }

    /** @param asked a past question that counts for nothing here, and all of its group; null: none */
    double of(String record, @Nullable PastPair asked) {
        return foundBy.getOrDefault(record, List.of()).stream()
                        .filter(f -> asked == null || f.pair().group() != asked.group())
                        .limit(NEAREST)
                        .mapToDouble(Found::score)
                        .sum()
                / NEAREST;
    }
}
