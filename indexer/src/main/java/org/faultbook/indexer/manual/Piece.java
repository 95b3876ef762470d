package org.faultbook.indexer.manual;

import java.util.List;
import org.faultbook.kb.manual.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * A passage before it has its id.
 *
 * @param block the first block of the document it stands in
 * @param row the row it is, null for anything else
 */
record Piece(
        int block,
        PassageKind kind,
        int page,
        int lastPage,
        List<String> path,
        @Nullable FaultRow row,
        String text,
        double confidence) {
    Piece {
        path = List.copyOf(path);
    }
}
