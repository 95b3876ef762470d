package org.faultbook.kb.manual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faultbook.kb.faultcase.ManualEntry;

/**
 * What an edition that does not answer any more said of a case.
 *
 * @param newest the edition that answers now
 */
public record EditionChange(ManualEntry entry, Manual rested, Manual newest) {
    /**
     * Of a case the manuals whose newest edition leaves out or rewords what the last edition before it that told of the case said.
     *
     * @param told the editions of each manual in the order in which they answered
     * @param now what the editions that answer say of the case
     */
    public static List<SupersededCase> of(String caseId, Collection<EditionChange> told, Collection<ManualEntry> now) {
        Map<String, List<EditionChange>> byManual =
                told.stream().collect(Collectors.groupingBy(t -> t.newest.id(), TreeMap::new, Collectors.toList()));
        List<SupersededCase> changed = new ArrayList<>();
        byManual.forEach((manualId, of) -> {
            EditionChange last = of.getLast();
            List<ManualEntry> kept =
                    now.stream().filter(e -> e.manualId().equals(manualId)).toList();
            boolean stands = of.stream()
                    .filter(t -> t.rested.version() == last.rested.version())
                    .allMatch(t -> kept.stream().anyMatch(t.entry::saysAs));
            if (!stands) {
                changed.add(new SupersededCase(caseId, last.rested, last.newest));
            }
        });
        return changed;
    }
}
