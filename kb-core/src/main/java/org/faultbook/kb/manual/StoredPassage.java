package org.faultbook.kb.manual;

/**
 * A passage that answers: of the newest edition of its manual.
 *
 * @param revision the store's revision at which it came to answer
 */
public record StoredPassage(Passage passage, Manual manual, long revision) {
    public StoredPassage {
        if (!passage.manualId().equals(manual.id()) || passage.manualVersion() != manual.version()) {
            throw new IllegalArgumentException("a passage belongs to its edition: " + passage.id());
        }
    }
}
