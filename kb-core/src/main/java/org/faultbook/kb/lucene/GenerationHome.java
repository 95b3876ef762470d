package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Where generations live and which of them serves. */
interface GenerationHome {
    /** Says where it is, for messages. */
    String where();

    /**
     * The generation the pointer names; null where nothing was ever pointed at.
     *
     * @throws CorruptPointerException where the pointer names no generation that is there
     */
    @Nullable
    String current() throws IOException;

    /** All generations that are there, served or left over, in no order. */
    List<String> all() throws IOException;

    /** Opens the files of a generation, making an empty one where there is none. */
    Directory open(String generation) throws IOException;

    /** Lets the pointer name another generation: durably and at once, or not at all. */
    void point(String generation) throws IOException;

    /** Removes a generation's files as far as possible; what is left is removed at the next opening. */
    void delete(String generation);

    /** How segments are merged: beside the writing, so that a commit does not wait for it. */
    default MergeScheduler merges() {
        return new ConcurrentMergeScheduler();
    }

    /** {@code gen-N} with N one above all that are there. */
    default String next() throws IOException {
        long highest = 0;
        for (String generation : all()) {
            highest = Math.max(highest, Long.parseLong(generation.substring(PREFIX.length())));
        }
        return PREFIX + (highest + 1);
    }

    /** What the name of every generation starts with; a number follows. */
    String PREFIX = "gen-";

    /** The pointer names nothing that is there. */
    final class CorruptPointerException extends org.apache.lucene.index.CorruptIndexException {
        private static final long serialVersionUID = 1L;

        CorruptPointerException(String message, String where) {
            super(message, where);
        }
    }
}
