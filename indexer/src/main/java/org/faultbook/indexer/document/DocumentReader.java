package org.faultbook.indexer.document;

import java.nio.file.Path;
import java.util.Set;

/** Reads a manual's file of one or more formats. */
public interface DocumentReader {
    /**
     * The whole document. A page that cannot be read is a problem of the document, and the others are read.
     *
     * @param progress told after each page; never with more than {@code of}
     * @throws UnreadableDocument where nothing can be read
     */
    Document read(Path file, Progress progress) throws UnreadableDocument;

    /**
     * As {@link #read(Path, Progress)}, but that pages are passed over: those at which an earlier try did not end. Whoever
     * asks for it reports them. A reader that cannot pass pages over reads all.
     */
    default Document read(Path file, Set<Integer> without, Progress progress) throws UnreadableDocument {
        return read(file, progress);
    }

    /** How far reading has got. */
    @FunctionalInterface
    interface Progress {
        Progress NONE = (page, of) -> {};

        void page(int page, int of);
    }
}
