package org.faultbook.kb.faultcase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Merges the checks of tickets by id. */
final class CheckAssembly {
    private CheckAssembly() {}

    /** Told in most tickets first, ties by id. {@code visits} stand newest first. */
    static List<Check> of(List<Visit> visits) {
        Map<String, Merged> merged = new TreeMap<>();
        for (Visit visit : visits) {
            Set<String> counted = new HashSet<>();
            for (Check check : visit.contribution().checks()) {
                merged.computeIfAbsent(check.id(), k -> new Merged()).add(check, counted.add(check.id()));
            }
        }
        List<Map.Entry<String, Merged>> entries = new ArrayList<>(merged.entrySet());
        entries.sort(Comparator.comparingInt((Map.Entry<String, Merged> e) -> -e.getValue().tickets)
                .thenComparing(Map.Entry.comparingByKey()));
        return entries.stream().map(e -> e.getValue().check(e.getKey())).toList();
    }

    private static final class Merged {
        private final Wordings questions = new Wordings();
        private final Wordings results = new Wordings();
        private final List<Integer> minutes = new ArrayList<>();
        private final EvidenceKept evidence = new EvidenceKept();
        private boolean hasResult;
        private int tickets;

        void add(Check check, boolean newTicket) {
            tickets += newTicket ? 1 : 0;
            questions.add(check.question());
            String result = check.favouredBy();
            if (result != null) {
                hasResult = true;
                results.add(result);
            }
            Integer time = check.minutes();
            if (time != null) {
                minutes.add(time);
            }
            evidence.add(check.evidence());
        }

        Check check(String id) {
            Collections.sort(minutes);
            return new Check(
                    id,
                    questions.mostFrequent(),
                    hasResult ? results.mostFrequent() : null,
                    minutes.isEmpty() ? null : minutes.get((minutes.size() - 1) / 2),
                    evidence.list());
        }
    }
}
