package org.faultbook.indexer.normalise;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The key of a symptom: what was observed of which parts, in alphabetical order, whatever the order of telling. */
public final class SymptomNormaliser {
    private final Vocabulary vocabulary;

    public SymptomNormaliser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Words nobody knows stand for themselves; blank only for a text without letters and digits. */
    public String key(String symptom, @Nullable String equipmentClass) {
        Set<String> parts = new TreeSet<>();
        for (CueHit hit : vocabulary.scan(symptom)) {
            String written = symptom.substring(hit.start(), hit.end());
            boolean observed = "2".equals(hit.group(CueKind.OBSERVATION));
            if (observed) {
                parts.add(TextFold.key(written));
            } else if (hit.is(CueKind.FAILURE)) {
                parts.add(String.valueOf(hit.group(CueKind.FAILURE)));
            } else if (hit.is(CueKind.ITEM)) {
                parts.add(vocabulary.conceptOf(equipmentClass, written));
            }
        }
        return parts.isEmpty() ? ContentTokens.of(symptom) : String.join(" ", parts);
    }
}
