package org.faultbook.indexer.join;

/**
 * Two cases a person may want to merge or to show as one.
 *
 * @param first the id that sorts first
 * @param score 0 to 1, higher is likelier
 */
public record MergeCandidate(String first, String second, Reason reason, double score) {
    /** Why the pair is proposed, the strongest first. */
    public enum Reason {
        /** The same cause at another scope. */
        SAME_CAUSE,
        /** Both tell of the same usual causes of the taxonomy. */
        USUAL_CAUSE,
        /** The same item, failed in another way or told less exactly. */
        SAME_ITEM,
        /** Alike in the words of symptom and cause. */
        SIMILAR_TEXT
    }

    public MergeCandidate {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("the pair stands in the order of its ids: " + first + ", " + second);
        }
    }
}
