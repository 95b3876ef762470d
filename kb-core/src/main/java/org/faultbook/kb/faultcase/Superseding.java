package org.faultbook.kb.faultcase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which fixes have given way to another: since the last ticket that closed with such a fix so many have closed without it that
 * chance would bring such a run once in a hundred times, were it still done as often as before (a run of failures of a Bernoulli
 * series).
 */
final class Superseding {
    private static final double CHANCE = 0.01;
    private static final int RUN = 3;

    private Superseding() {}

    /** The key of the fix that tickets closed with most often since, by the key of each that gave way; ties by key. */
    static Map<String, String> of(List<Visit> visits) {
        List<Set<String>> closings = visits.stream()
                .map(Visit::contribution)
                .filter(c -> c.closed() != null && !c.key().bulletin())
                .sorted(Comparator.comparing((Contribution c) -> Objects.requireNonNull(c.closed()))
                        .thenComparing(Contribution::ticket))
                .map(Superseding::lasting)
                .filter(keys -> !keys.isEmpty())
                .toList();
        Set<String> all = new TreeSet<>();
        closings.forEach(all::addAll);
        Map<String, String> superseded = new HashMap<>();
        for (String key : all) {
            int last = -1;
            int times = 0;
            for (int i = 0; i < closings.size(); i++) {
                if (closings.get(i).contains(key)) {
                    last = i;
                    times++;
                }
            }
            List<Set<String>> since = closings.subList(last + 1, closings.size());
            double share = (double) times / (last + 1);
            if (since.size() >= RUN && Math.pow(1 - share, since.size()) < CHANCE) {
                superseded.put(key, mostOften(since));
            }
        }
        return superseded;
    }

    private static Set<String> lasting(Contribution c) {
        Set<String> keys = new HashSet<>();
        for (FixAct act : c.fixes()) {
            if (act.kind() == FixKind.LASTING && act.outcome() == ActOutcome.SEEN) {
                keys.add(act.key());
            }
        }
        return keys;
    }

    private static String mostOften(List<Set<String>> closings) {
        Map<String, Integer> times = new TreeMap<>();
        closings.forEach(keys -> keys.forEach(key -> times.merge(key, 1, Integer::sum)));
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(times.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        return entries.getFirst().getKey();
    }
}
