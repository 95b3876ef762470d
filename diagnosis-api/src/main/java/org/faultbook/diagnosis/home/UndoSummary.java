package org.faultbook.diagnosis.home;

import java.util.List;
import org.faultbook.kb.batch.UndoneImport;

/** What became of taking an import back. */
public record UndoSummary(UndoneImport undone, List<String> warnings) {
    public UndoSummary {
        warnings = List.copyOf(warnings);
    }
}
