package org.faultbook.kb.faultcase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Merges the checks of tickets and manuals by id. */
final class CheckAssembly {
    private CheckAssembly() {}

    /**
     * Told in most tickets first, then as a manual orders them, then by id. {@code visits} stand newest first,
     * {@code entries} in their order.
     */
    static List<Check> of(List<Visit> visits, List<ManualEntry> entries) {
        Map<String, Merged> merged = new TreeMap<>();
        for (Visit visit : visits) {
            Set<String> counted = new HashSet<>();
            for (Check check : visit.contribution().checks()) {
                merged.computeIfAbsent(check.id(), k -> new Merged()).add(check, counted.add(check.id()));
            }
        }
        int place = 0;
        for (ManualEntry entry : entries) {
            for (Check check : entry.checks()) {
                merged.computeIfAbsent(check.id(), k -> new Merged()).addOfManual(check, place++);
            }
        }
        List<Map.Entry<String, Merged>> checks = new ArrayList<>(merged.entrySet());
        checks.sort(Comparator.comparingInt((Map.Entry<String, Merged> e) -> -e.getValue().tickets)
                .thenComparingInt(e -> e.getValue().place)
                .thenComparing(Map.Entry.comparingByKey()));
        return checks.stream().map(e -> e.getValue().check(e.getKey())).toList();
    }

    private static final class Merged {
        private final Wordings questions = new Wordings();
        private final Wordings results = new Wordings();
        private final List<Integer> minutes = new ArrayList<>();
        private final EvidenceKept evidence = new EvidenceKept();
        private boolean hasResult;
        private int tickets;
        private int place = Integer.MAX_VALUE;

        void add(Check check, boolean newTicket) {
            tickets += newTicket ? 1 : 0;
            addWords(check);
            evidence.add(check.evidence());
        }

        void addOfManual(Check check, int placeInManual) {
            place = Math.min(place, placeInManual);
            addWords(check);
            evidence.addOfManual(check.evidence());
        }

        private void addWords(Check check) {
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
