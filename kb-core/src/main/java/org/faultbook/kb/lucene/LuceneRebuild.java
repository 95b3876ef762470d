package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.List;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexStamp;

/** A generation being built beside the one that serves; it is committed as a whole by its swap. */
final class LuceneRebuild implements SearchIndex.Rebuild {
    private static final int SEGMENTS = 2;

    private final LuceneSearchIndex index;
    private final GenerationFiles files;
    private final GenerationWriter writer;
    private long revision;
    private boolean ended;

    LuceneRebuild(LuceneSearchIndex index, GenerationHome home, IndexStamp stamp) throws IOException {
        this.index = index;
        files = new GenerationFiles(home, home.next());
        try {
            writer = GenerationWriter.create(files, new CommitData(0, stamp));
        } catch (IOException | RuntimeException e) {
            files.retire();
            files.letGo();
            throw e;
        }
    }

    @Override
    public synchronized void apply(List<IndexChange> changes, long newRevision) {
        requireRunning();
        LuceneSearchIndex.requireForward(revision, newRevision);
        try {
            writer.write(changes);
            revision = newRevision;
        } catch (IOException | RuntimeException e) {
            // A rolled back writer has lost all pages before this one, too.
            close();
            throw IndexTrouble.named("rebuilding the index", files.where(), e);
        }
    }

    @Override
    public synchronized void swap() {
        requireRunning();
        try {
            writer.merge(SEGMENTS);
            writer.commit(writer.committed().at(revision));
            index.swapIn(files, writer);
        } catch (IOException | RuntimeException e) {
            close();
            throw IndexTrouble.named("swapping the index", files.where(), e);
        }
        ended = true;
        index.ended(this);
    }

    @Override
    public synchronized void close() {
        if (ended) {
            return;
        }
        ended = true;
        writer.rollback();
        files.retire();
        files.letGo();
        index.ended(this);
    }

    private void requireRunning() {
        if (ended) {
            throw new IllegalStateException("this rebuild of " + files.where() + " has ended; start another");
        }
    }
}
