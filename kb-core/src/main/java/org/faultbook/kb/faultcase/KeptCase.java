package org.faultbook.kb.faultcase;

import java.time.Instant;
import org.faultbook.kb.access.Actor;

/** A case that lost tickets and stays because a person edited it or set its state: its cause, and who last did so, when. */
public record KeptCase(String caseId, String cause, Actor actor, Instant at) implements Comparable<KeptCase> {
    @Override
    public int compareTo(KeptCase other) {
        return caseId.compareTo(other.caseId);
    }
}
