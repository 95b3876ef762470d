package org.faultbook.kb.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Folds of past pairs, a group in one fold. Deterministic by the seed. */
final class PairFolds {
    private static final int FOLDS = 4;

    private final int[] foldOf;

    PairFolds(List<PastPair> past, long seed) {
        Set<Integer> distinct = new LinkedHashSet<>();
        past.forEach(pair -> distinct.add(pair.group()));
        List<Integer> groups = new ArrayList<>(distinct);
        Collections.shuffle(groups, new Random(seed));
        Map<Integer, Integer> dealt = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            dealt.put(groups.get(g), g % FOLDS);
        }
        foldOf = past.stream()
                .mapToInt(pair -> dealt.getOrDefault(pair.group(), 0))
                .toArray();
    }

    int size() {
        return FOLDS;
    }

    /** The fold of the pair at a position, from 0. */
    int of(int position) {
        return foldOf[position];
    }
}
