package org.faultbook.diagnosis.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts sets of words into groups one after another: each joins the group whose leader, its first member, it shares most with
 * (Jaccard), where that is at least half; else it leads a group of its own. Of equal leaders the earlier one is taken, so equal
 * sets in equal order make equal groups. One pass; a set meets only leaders that share a word with it.
 *
 * <p>The leader algorithm: J. A. Hartigan, Clustering Algorithms (Wiley 1975), chapter 3. Not thread-safe.
 */
final class LeaderGroups {
    private static final double ALIKE = 0.5;

    private final List<Signature> leaders = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /**
     * What is compared.
     *
     * @param words not empty
     * @param codes fault codes among them: sets that name codes and none in common are apart
     * @param family the class of equipment, empty where none is known: known ones that differ are apart
     */
    record Signature(Set<String> words, Set<String> codes, String family) {
        Signature {
            words = Set.copyOf(words);
            codes = Set.copyOf(codes);
        }

        boolean mayMeet(Signature other) {
            boolean sameFamily = family.isEmpty() || other.family.isEmpty() || family.equals(other.family);
            boolean sameCodes =
                    codes.isEmpty() || other.codes.isEmpty() || codes.stream().anyMatch(other.codes::contains);
            return sameFamily && sameCodes;
        }
    }

    /** The number of the group that it joins, from 0 in the order of their leaders. */
    int place(Signature one) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String word : one.words()) {
            for (int leader : byWord.getOrDefault(word, List.of())) {
                shared.merge(leader, 1, Integer::sum);
            }
        }
        int best = -1;
        double most = 0;
        for (Map.Entry<Integer, Integer> e : shared.entrySet()) {
            Signature leader = leaders.get(e.getKey());
            int common = e.getValue();
            double alike =
                    (double) common / (one.words().size() + leader.words().size() - common);
            boolean better = alike > most || alike == most && e.getKey() < best;
            if (alike >= ALIKE && better && one.mayMeet(leader)) {
                best = e.getKey();
                most = alike;
            }
        }
        return best >= 0 ? best : lead(one);
    }

    private int lead(Signature one) {
        int number = leaders.size();
        leaders.add(one);
        one.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
        return number;
    }
}
