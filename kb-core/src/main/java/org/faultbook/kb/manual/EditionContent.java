package org.faultbook.kb.manual;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.faultbook.kb.faultcase.ManualEntry;

/** All that was read from an edition, all of it of one manual: ids of passages and numbers of entries are unique. */
public record EditionContent(Manual manual, List<Passage> passages, List<ManualEntry> entries) {
    public EditionContent {
        passages = List.copyOf(passages);
        entries = List.copyOf(entries);
        Set<String> ids = new HashSet<>();
        for (Passage passage : passages) {
            if (!passage.manualId().equals(manual.id()) || !ids.add(passage.id())) {
                throw new IllegalArgumentException(
                        "passage " + passage.id() + " is there twice or is none of manual " + manual.id());
            }
        }
        Set<String> numbers = new HashSet<>();
        for (ManualEntry entry : entries) {
            if (!entry.manualId().equals(manual.id()) || !numbers.add(entry.number())) {
                throw new IllegalArgumentException(
                        "entry " + entry.number() + " is there twice or is none of manual " + manual.id());
            }
            if (!ids.contains(entry.passageId())) {
                throw new IllegalArgumentException(
                        "entry " + entry.number() + " stands in no passage of manual " + manual.id());
            }
        }
    }

    /** The same as this version of its manual, evidence included. */
    public EditionContent withVersion(int version) {
        return new EditionContent(
                manual.withVersion(version),
                passages.stream().map(p -> p.withManualVersion(version)).toList(),
                entries.stream().map(e -> e.withManualVersion(version)).toList());
    }
}
