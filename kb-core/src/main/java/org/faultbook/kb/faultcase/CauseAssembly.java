package org.faultbook.kb.faultcase;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the wording of a case's cause among its tickets and manuals: stated before inferred, then the one nearest to all.
 * A manual states, so its words stand before what was only inferred from tickets; among statements it is one voice.
 */
final class CauseAssembly {
    private CauseAssembly() {}

    /** UNKNOWN where nothing knows. {@code visits} stand newest first, {@code entries} in their order. */
    static Cause of(List<Visit> visits, List<ManualEntry> entries) {
        for (CauseBasis basis : List.of(CauseBasis.STATED, CauseBasis.INFERRED)) {
            Wordings wordings = new Wordings();
            Map<String, EvidenceKept> evidence = new TreeMap<>();
            for (Visit visit : visits) {
                Cause cause = visit.contribution().cause();
                String text = cause.text();
                if (cause.basis() == basis && text != null) {
                    wordings.add(text);
                    evidence.computeIfAbsent(Wordings.normalised(text), k -> new EvidenceKept())
                            .add(cause.evidence());
                }
            }
            for (ManualEntry entry : entries) {
                Cause cause = entry.cause();
                String text = cause.text();
                if (cause.basis() == basis && text != null) {
                    wordings.add(text);
                    evidence.computeIfAbsent(Wordings.normalised(text), k -> new EvidenceKept())
                            .addOfManual(cause.evidence());
                }
            }
            if (!evidence.isEmpty()) {
                String text = wordings.typical();
                EvidenceKept kept = evidence.getOrDefault(Wordings.normalised(text), new EvidenceKept());
                return new Cause(text, basis, kept.list());
            }
        }
        return Cause.UNKNOWN;
    }
}
