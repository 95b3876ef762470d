package org.faultbook.kb.faultcase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Merges the acts of tickets and the remedies of manuals into the fixes of a case, by the key of the act. */
final class FixAssembly {
    private FixAssembly() {}

    /**
     * Most seen first, then most fixed, then least failed, then as a manual orders them, then by id; what tickets only
     * advise, or tried and left because it did not help, is no fix, what a bulletin or a manual orders is one that nobody
     * has tried yet.
     * {@code visits} stand newest first, {@code entries} in their order.
     */
    static List<Fix> of(List<Visit> visits, List<ManualEntry> entries, Instant now) {
        List<Fix> fixes = new ArrayList<>();
        Map<String, MergedFix> byKey = byKey(visits, now);
        Map<String, Integer> ordered = new HashMap<>();
        for (ManualEntry entry : entries) {
            for (FixAct act : entry.fixes()) {
                byKey.computeIfAbsent(act.key(), k -> new MergedFix()).addOfManual(act);
                ordered.putIfAbsent(act.key(), ordered.size());
            }
        }
        Map<String, String> superseded = Superseding.of(visits);
        byKey.forEach((key, merged) -> fixes.add(merged.fix(key, superseded.get(key))));
        boolean bulletin = visits.stream().anyMatch(v -> v.contribution().key().bulletin());
        fixes.removeIf(fix -> !bulletin
                && !ordered.containsKey(fix.id())
                && fix.kind() != FixKind.PROHIBITED
                && fix.tally().seen() == 0);
        fixes.sort(Comparator.comparingInt((Fix f) -> -f.tally().seen())
                .thenComparingInt(f -> -f.tally().fixed())
                .thenComparingInt(f -> f.tally().failed())
                .thenComparingInt(f -> ordered.getOrDefault(f.id(), Integer.MAX_VALUE))
                .thenComparing(Fix::id));
        return fixes;
    }

    /** The fixes of an edited article as they stand, with what tickets tell of each. */
    static List<Fix> tallied(List<Fix> fixes, List<Visit> visits, Instant now) {
        Map<String, MergedFix> merged = byKey(visits, now);
        Map<String, String> superseded = Superseding.of(visits);
        List<Fix> tallied = new ArrayList<>(fixes.size());
        for (Fix fix : fixes) {
            MergedFix told = merged.get(fix.id());
            tallied.add(fix.asTold(told == null ? FixTally.NONE : told.tally(fix.kind()), superseded.get(fix.id())));
        }
        return tallied;
    }

    private static Map<String, MergedFix> byKey(List<Visit> visits, Instant now) {
        Map<String, MergedFix> merged = new TreeMap<>();
        for (Visit visit : visits) {
            Map<String, List<FixAct>> acts = new LinkedHashMap<>();
            for (FixAct act : visit.contribution().fixes()) {
                acts.computeIfAbsent(act.key(), k -> new ArrayList<>()).add(act);
            }
            acts.forEach((key, told) ->
                    merged.computeIfAbsent(key, k -> new MergedFix()).add(visit, told, now));
        }
        return merged;
    }
}
