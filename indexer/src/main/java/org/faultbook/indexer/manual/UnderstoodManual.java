package org.faultbook.indexer.manual;

import java.util.List;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;

/** A manual with what it brings: passages in reading order, entries of cases, and what a person should know of its reading. */
public record UnderstoodManual(
        Manual manual, List<Passage> passages, List<ManualEntry> entries, List<Warning> warnings) {
    public UnderstoodManual {
        passages = List.copyOf(passages);
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }
}
