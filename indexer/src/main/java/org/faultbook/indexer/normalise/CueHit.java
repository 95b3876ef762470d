package org.faultbook.indexer.normalise;

import java.util.List;

/**
 * A word found in a text, with everything it may mean.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record CueHit(int start, int end, List<Cue> cues) {
    public CueHit {
        cues = List.copyOf(cues);
    }

    public boolean is(CueKind kind) {
        return group(kind) != null;
    }

    /** The group of the first meaning of that kind; null where the word has no such meaning. */
    public @org.jspecify.annotations.Nullable String group(CueKind kind) {
        for (Cue cue : cues) {
            if (cue.kind() == kind) {
                return cue.group();
            }
        }
        return null;
    }

    public int length() {
        return end - start;
    }
}
