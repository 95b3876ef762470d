package org.faultbook.kb.faultcase;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.kb.text.Language;

/** Merges the symptoms of tickets and manuals by normalised wording. */
final class SymptomAssembly {
    static final int LIMIT = 40;

    private SymptomAssembly() {}

    /**
     * What most tickets and manuals tell first, ties by text, at most 40; seen counts tickets. {@code visits} stand newest
     * first, {@code entries} in their order.
     */
    static List<Symptom> of(List<Visit> visits, List<ManualEntry> entries) {
        Map<String, Merged> merged = new TreeMap<>();
        for (Visit visit : visits) {
            Set<String> counted = new HashSet<>();
            for (Symptom symptom : visit.contribution().symptoms()) {
                String key = Wordings.normalised(symptom.text());
                merged.computeIfAbsent(key, k -> new Merged()).add(symptom, counted.add(key));
            }
        }
        for (ManualEntry entry : entries) {
            Set<String> counted = new HashSet<>();
            for (Symptom symptom : entry.symptoms()) {
                String key = Wordings.normalised(symptom.text());
                merged.computeIfAbsent(key, k -> new Merged()).addOfManual(symptom, counted.add(key));
            }
        }
        record Told(Symptom symptom, int times) {}
        return merged.values().stream()
                .map(m -> new Told(m.symptom(), m.tickets + m.manuals))
                .sorted(Comparator.comparingInt(Told::times)
                        .reversed()
                        .thenComparing(t -> t.symptom().text()))
                .limit(LIMIT)
                .map(Told::symptom)
                .toList();
    }

    private static final class Merged {
        private final Wordings wordings = new Wordings();
        private final EvidenceKept evidence = new EvidenceKept();
        private final Map<String, Language> languages = new TreeMap<>();
        private int tickets;
        private int manuals;

        void addOfManual(Symptom symptom, boolean newEntry) {
            if (newEntry) {
                manuals++;
                wordings.add(symptom.text());
            }
            languages.putIfAbsent(symptom.text(), symptom.language());
            evidence.addOfManual(symptom.evidence());
        }

        void add(Symptom symptom, boolean newTicket) {
            if (newTicket) {
                tickets++;
                wordings.add(symptom.text());
            }
            languages.putIfAbsent(symptom.text(), symptom.language());
            evidence.add(symptom.evidence());
        }

        Symptom symptom() {
            String text = wordings.mostFrequent();
            Language language = languages.getOrDefault(text, Language.ZH);
            return new Symptom(text, language, tickets, evidence.list());
        }
    }
}
