package org.faultbook.diagnosis.answer;

import java.util.List;

/** Answers questions as somebody would be answered, and nothing is logged. */
public interface Rehearsal {
    /** What would be looked for: equal for two rehearsals over one base exactly where they look for the same. Cheap. */
    Object asking(DiagnosisRequest request);

    /** The causes that would be shown, each by the id of its best case, first to last; empty where it abstains. */
    List<String> causes(DiagnosisRequest request);
}
