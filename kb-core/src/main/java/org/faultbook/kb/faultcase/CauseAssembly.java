package org.faultbook.kb.faultcase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses the wording of a case's cause among its tickets: stated before inferred, then the most frequent. */
final class CauseAssembly {
    private CauseAssembly() {}

    /** UNKNOWN where no ticket knows. {@code visits} stand newest first. */
    static Cause of(List<Visit> visits) {
        for (CauseBasis basis : List.of(CauseBasis.STATED, CauseBasis.INFERRED)) {
            Map<String, Merged> merged = new TreeMap<>();
            for (Visit visit : visits) {
                Cause cause = visit.contribution().cause();
                String text = cause.text();
                if (cause.basis() == basis && text != null) {
                    merged.computeIfAbsent(Wordings.normalised(text), k -> new Merged())
                            .add(text, cause);
                }
            }
            if (!merged.isEmpty()) {
                return merged.values().stream()
                        .min(Comparator.comparingInt((Merged m) -> -m.tickets).thenComparing(Merged::text))
                        .map(m -> new Cause(m.text(), basis, m.evidence.list()))
                        .orElseThrow();
            }
        }
        return Cause.UNKNOWN;
    }

    private static final class Merged {
        private final Wordings wordings = new Wordings();
        private final EvidenceKept evidence = new EvidenceKept();
        private int tickets;

        void add(String text, Cause cause) {
            tickets++;
            wordings.add(text);
            evidence.add(cause.evidence());
        }

        String text() {
            return wordings.mostFrequent();
        }
    }
}
