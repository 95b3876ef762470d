package org.faultbook.kb.manual;

/**
 * A case that a person edited or set the state of and that rests on an edition that does not answer any more: no ticket and
 * no newer edition tells of it.
 *
 * @param rested the last edition that told of it
 * @param newest the edition that answers now
 */
public record SupersededCase(String caseId, Manual rested, Manual newest) {
    public SupersededCase {
        if (!rested.id().equals(newest.id())) {
            throw new IllegalArgumentException("two editions of one manual: " + rested.id() + ", " + newest.id());
        }
    }
}
