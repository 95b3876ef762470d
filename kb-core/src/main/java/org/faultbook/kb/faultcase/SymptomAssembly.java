package org.faultbook.kb.faultcase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.kb.text.Language;

/** Merges the symptoms of tickets by normalised wording. */
final class SymptomAssembly {
    static final int LIMIT = 40;

    private SymptomAssembly() {}

    /** Most frequent first, ties by text, at most 40. {@code visits} stand newest first. */
    static List<Symptom> of(List<Visit> visits) {
        Map<String, Merged> merged = new TreeMap<>();
        for (Visit visit : visits) {
            Set<String> counted = new HashSet<>();
            for (Symptom symptom : visit.contribution().symptoms()) {
                String key = Wordings.normalised(symptom.text());
                merged.computeIfAbsent(key, k -> new Merged()).add(symptom, counted.add(key));
            }
        }
        List<Symptom> symptoms = new ArrayList<>();
        merged.values().forEach(m -> symptoms.add(m.symptom()));
        symptoms.sort(Comparator.comparingInt(Symptom::seenInTickets).reversed().thenComparing(Symptom::text));
        return symptoms.size() > LIMIT ? symptoms.subList(0, LIMIT) : symptoms;
    }

    private static final class Merged {
        private final Wordings wordings = new Wordings();
        private final EvidenceKept evidence = new EvidenceKept();
        private final Map<String, Language> languages = new TreeMap<>();
        private int tickets;

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
