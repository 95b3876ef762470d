package org.faultbook.kb.gap;

import java.time.Instant;
import org.faultbook.kb.access.Actor;

/** A question that a case was drafted from: which, who asked it and when. */
public record GapQuestion(String requestId, String caseId, Actor actor, Instant asked) {
    public GapQuestion {
        if (requestId.isBlank() || caseId.isBlank()) {
            throw new IllegalArgumentException("a question that a case was drafted from names both");
        }
    }
}
