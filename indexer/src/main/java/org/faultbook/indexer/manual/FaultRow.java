package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a troubleshooting table or list, as printed.
 *
 * @param blocks indexes of the document's blocks it stands in
 * @param codes as printed, empty where it has none
 * @param symptoms empty where only a code tells it
 * @param causes at least one; the text of the only one is empty where the row names none
 * @param checks of a column of its own
 * @param notes what else it says, and the safety notices that guard it
 */
record FaultRow(
        List<Integer> blocks,
        int page,
        int lastPage,
        List<String> path,
        String codes,
        List<String> symptoms,
        List<NamedCause> causes,
        List<String> checks,
        List<String> notes,
        double confidence) {
    FaultRow {
        blocks = List.copyOf(blocks);
        path = List.copyOf(path);
        symptoms = List.copyOf(symptoms);
        causes = List.copyOf(causes);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("a row has a cause, be it an empty one");
        }
    }

    FaultRow withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new FaultRow(blocks, page, lastPage, path, codes, symptoms, causes, checks, all, confidence);
    }

    /** A cause with its remedies. */
    record NamedCause(String text, List<String> remedies) {
        NamedCause {
            remedies = List.copyOf(remedies);
        }
    }
}
