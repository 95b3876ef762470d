package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faultbook.diagnosis.backtest.NearIdentical;
import org.faultbook.kb.search.TextAnalyzer;

/**
 * The folds of a judged set's questions. Questions that share a relevant record, or say almost the same, are of one group,
 * and so are those that a chain of such pairs connects; a group is in one fold, so that no fold knows an answer of another.
 * Deterministic by its seed.
 */
final class QueryFolds {
    private final Map<String, Integer> foldOf;
    private final Map<String, Integer> groupOf;
    private final int folds;

    private QueryFolds(Map<String, Integer> foldOf, Map<String, Integer> groupOf, int folds) {
        this.foldOf = foldOf;
        this.groupOf = groupOf;
        this.folds = folds;
    }

    /** Only judged questions are in a fold. */
    static QueryFolds of(BeirSet set, TextAnalyzer analyzer, int folds, long seed) {
        if (folds < 2) {
            throw new IllegalArgumentException("at least two folds are needed: " + folds);
        }
        List<String> ids =
                set.queries().keySet().stream().filter(set.qrels()::containsKey).toList();
        int[] group = groups(set, analyzer, ids);
        Map<Integer, List<String>> members = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            members.computeIfAbsent(group[i], g -> new ArrayList<>()).add(ids.get(i));
        }
        List<List<String>> dealt = new ArrayList<>(members.values());
        Collections.shuffle(dealt, new Random(seed));
        // large groups first, each into the emptiest fold: folds come out nearly even
        dealt.sort(Comparator.comparingInt((List<String> g) -> g.size()).reversed());
        int[] size = new int[folds];
        Map<String, Integer> foldOf = new HashMap<>();
        for (List<String> of : dealt) {
            int emptiest = 0;
            for (int f = 1; f < folds; f++) {
                emptiest = size[f] < size[emptiest] ? f : emptiest;
            }
            size[emptiest] += of.size();
            for (String id : of) {
                foldOf.put(id, emptiest);
            }
        }
        Map<String, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            groupOf.put(ids.get(i), group[i]);
        }
        return new QueryFolds(foldOf, groupOf, folds);
    }

    int folds() {
        return folds;
    }

    /** The fold of a judged question, from 0. */
    int of(String query) {
        return judged(foldOf, query);
    }

    /** The group of a judged question; equal for questions of one group. */
    int group(String query) {
        return judged(groupOf, query);
    }

    private static int judged(Map<String, Integer> of, String query) {
        Integer found = of.get(query);
        if (found == null) {
            throw new IllegalArgumentException("question " + query + " is not judged: it is in no fold");
        }
        return found;
    }

    /** The group of each question: the smallest position it is connected with. */
    private static int[] groups(BeirSet set, TextAnalyzer analyzer, List<String> ids) {
        int[] parent = new int[ids.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        Map<String, Integer> firstOfRecord = new HashMap<>();
        NearIdentical near = new NearIdentical(
                analyzer, ids.stream().map(id -> text(set, id)).toList());
        for (int i = 0; i < ids.size(); i++) {
            for (String record : set.qrels().getOrDefault(ids.get(i), Map.of()).keySet()) {
                Integer first = firstOfRecord.putIfAbsent(record, i);
                if (first != null) {
                    connect(parent, i, first);
                }
            }
            for (int other : near.of(i)) {
                connect(parent, i, other);
            }
        }
        int[] group = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            group[i] = root(parent, i);
        }
        return group;
    }

    private static String text(BeirSet set, String id) {
        BeirSet.BeirQuery query = set.queries().get(id);
        return query == null ? "" : query.text();
    }

    private static void connect(int[] parent, int a, int b) {
        int rootA = root(parent, a);
        int rootB = root(parent, b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
