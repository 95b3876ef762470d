package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.List;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexStamp;
import org.jspecify.annotations.Nullable;

/** The newest committed generation, read while another process may write: nothing in the folder is touched. */
final class CommittedIndex implements SearchIndex {
    /** The writer may swap and delete between our reading of the pointer and our opening of the files. */
    private static final int TRIES = 5;

    private final GenerationHome home;
    private final Workers workers = new Workers();
    private Snapshot current;
    private boolean closed;

    CommittedIndex(GenerationHome home) throws IOException {
        this.home = home;
        try {
            current = newest();
        } catch (IOException | RuntimeException e) {
            workers.close();
            throw e;
        }
    }

    @Override
    public synchronized View view() {
        refresh();
        current.tryHold();
        return new LuceneView(current, workers);
    }

    @Override
    public synchronized long revision() {
        refresh();
        return current.data().revision();
    }

    @Override
    public synchronized @Nullable IndexStamp stamp() {
        refresh();
        return current.data().stamp();
    }

    @Override
    public void apply(List<IndexChange> changes, long revision) {
        throw new UnsupportedOperationException("the index in " + home.where() + " is open to read only");
    }

    @Override
    public Rebuild rebuild(IndexStamp stamp) {
        throw new UnsupportedOperationException("the index in " + home.where() + " is open to read only");
    }

    @Override
    public synchronized void check() {
        refresh();
        try {
            current.check();
        } catch (IOException e) {
            throw IndexTrouble.of("checking the index", current.where(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            current.letGo();
            workers.close();
        }
    }

    private void refresh() {
        if (closed) {
            throw new IllegalStateException("the index in " + home.where() + " is closed");
        }
        try {
            String serving = home.current();
            Snapshot newer = serving == null || serving.equals(current.generation()) ? current.newer() : newest();
            if (newer != null) {
                current.letGo();
                current = newer;
            }
        } catch (IOException | RuntimeException e) {
            throw IndexTrouble.named("reading the index", home.where(), e);
        }
    }

    private Snapshot newest() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                String serving = home.current();
                if (serving == null) {
                    return Snapshot.empty();
                }
                GenerationFiles files = new GenerationFiles(home, serving);
                try {
                    return Snapshot.open(files);
                } finally {
                    files.letGo();
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
