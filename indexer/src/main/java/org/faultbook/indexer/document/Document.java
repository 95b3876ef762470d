package org.faultbook.indexer.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manual as read from its file.
 *
 * @param name the file's name, without folders
 * @param title as the file's own data tell it, else null
 * @param pages how many there are, those that could not be read included; 0 where the format has none
 * @param blocks in reading order
 * @param problems parts that could not be read, in order; the rest was
 */
public record Document(
        String name,
        DocumentFormat format,
        @Nullable String title,
        int pages,
        List<Block> blocks,
        List<PageProblem> problems) {
    public Document {
        if (name.isBlank() || pages < 0) {
            throw new IllegalArgumentException("a document has a name");
        }
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }
}
