package org.faultbook.kb.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.apache.lucene.store.Directory;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexStamp;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SearchIndex} on Lucene. In a folder each generation is a Lucene directory {@code gen-N} of its own, and a
 * small file {@code CURRENT} names the one that serves. Safe for use by several threads.
 */
public final class LuceneSearchIndex implements SearchIndex {
    private final GenerationHome home;
    private final Workers workers = new Workers();
    private final Object writing = new Object();
    private GenerationFiles files;
    private GenerationWriter writer;
    private volatile Snapshot current;
    private final AtomicReference<@Nullable LuceneRebuild> rebuild = new AtomicReference<>();
    private boolean closed;

    private LuceneSearchIndex(GenerationHome home, GenerationFiles files, GenerationWriter writer, Snapshot current) {
        this.home = home;
        this.files = files;
        this.writer = writer;
        this.current = current;
    }

    private static LuceneSearchIndex open(GenerationHome home) throws IOException {
        String serving = home.current();
        String name = serving == null ? home.next() : serving;
        GenerationFiles files = new GenerationFiles(home, name);
        GenerationWriter writer = null;
        Snapshot current = null;
        try {
            if (serving == null) {
                writer = GenerationWriter.create(files, new CommitData(0, null));
                current = Snapshot.open(files);
                home.point(name);
            } else {
                current = Snapshot.open(files);
                writer = GenerationWriter.open(files, current.data());
            }
            for (String other : home.all()) {
                if (!other.equals(name)) {
                    home.delete(other);
                }
            }
            return new LuceneSearchIndex(home, files, writer, current);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            if (current != null) {
                current.letGo();
            }
            files.letGo();
            throw e;
        }
    }

    /**
     * Opens the index in a folder for writing, making an empty one where there is none, and removes what an
     * interrupted rebuild left. Only the process that holds the home's lock may do so.
     *
     * @throws StoreException CORRUPT where the files are damaged: {@link #discard} and open again; BUSY where another
     *     process writes it
     */
    public static LuceneSearchIndex openForWriting(Path folder) {
        try {
            Files.createDirectories(folder);
            return open(new FolderGenerations(folder));
        } catch (IOException | RuntimeException e) {
            throw IndexTrouble.named("opening the index", folder.toString(), e);
        }
    }

    /**
     * Opens the newest committed generation of a folder without touching it, while another process may write it; each
     * view sees the newest commit. Where there is no index yet, an empty one is seen.
     *
     * @throws StoreException CORRUPT where the files are damaged
     */
    public static SearchIndex openReadOnly(Path folder) {
        try {
            return new CommittedIndex(new FolderGenerations(folder));
        } catch (IOException | RuntimeException e) {
            throw IndexTrouble.named("opening the index to read", folder.toString(), e);
        }
    }

    /** An empty index in main memory. */
    public static LuceneSearchIndex inMemory() {
        return inMemory(UnaryOperator.identity());
    }

    static LuceneSearchIndex inMemory(UnaryOperator<Directory> seen) {
        try {
            return open(new RamGenerations(seen));
        } catch (IOException | RuntimeException e) {
            throw IndexTrouble.named("opening the index", "memory", e);
        }
    }

    /** Deletes the index in a folder, sound or not; other files there are left alone. It must not be open. */
    public static void discard(Path folder) {
        try {
            FolderGenerations.discard(folder);
        } catch (IOException e) {
            throw IndexTrouble.of("discarding the index", folder.toString(), e);
        }
    }

    @Override
    public View view() {
        while (true) {
            Snapshot snapshot = current;
            if (snapshot.tryHold()) {
                return new LuceneView(snapshot, workers);
            }
            if (snapshot == current) {
                throw new IllegalStateException("the index in " + home.where() + " is closed");
            }
        }
    }

    @Override
    public long revision() {
        return current.data().revision();
    }

    @Override
    public @Nullable IndexStamp stamp() {
        return current.data().stamp();
    }

    @Override
    public void apply(List<IndexChange> changes, long revision) {
        synchronized (writing) {
            requireOpen();
            CommitData committed = writer.committed();
            requireForward(committed.revision(), revision);
            if (changes.isEmpty() && committed.revision() == revision) {
                return;
            }
            try {
                writer.write(changes);
                writer.commit(committed.at(revision));
                serve(current.newer());
            } catch (IOException | RuntimeException e) {
                throw IndexTrouble.named("writing the index", files.where(), e);
            }
        }
    }

    @Override
    public Rebuild rebuild(IndexStamp stamp) {
        synchronized (writing) {
            requireOpen();
            if (rebuild.get() != null) {
                throw new IllegalStateException("the index in " + home.where() + " is being rebuilt already");
            }
            try {
                LuceneRebuild started = new LuceneRebuild(this, home, stamp);
                rebuild.set(started);
                return started;
            } catch (IOException | RuntimeException e) {
                throw IndexTrouble.named("starting a rebuild", home.where(), e);
            }
        }
    }

    @Override
    public void check() {
        synchronized (writing) {
            requireOpen();
            try {
                home.current();
                current.check();
            } catch (IOException e) {
                throw IndexTrouble.of("checking the index", files.where(), e);
            }
        }
    }

    @Override
    public void close() {
        // Outside the lock: a rebuild takes it while it holds its own.
        LuceneRebuild running = rebuild.get();
        if (running != null) {
            running.close();
        }
        synchronized (writing) {
            if (closed) {
                return;
            }
            closed = true;
            writer.close();
            current.letGo();
            files.letGo();
            workers.close();
        }
    }

    /** Lets a finished generation serve in place of the current one. */
    void swapIn(GenerationFiles newFiles, GenerationWriter newWriter) throws IOException {
        synchronized (writing) {
            requireOpen();
            Snapshot snapshot = Snapshot.open(newFiles);
            try {
                home.point(newFiles.name());
            } catch (IOException | RuntimeException e) {
                snapshot.letGo();
                throw e;
            }
            GenerationFiles oldFiles = files;
            GenerationWriter oldWriter = writer;
            files = newFiles;
            writer = newWriter;
            oldFiles.retire();
            serve(snapshot);
            oldWriter.rollback();
            oldFiles.letGo();
        }
    }

    void ended(LuceneRebuild ended) {
        rebuild.compareAndSet(ended, null);
    }

    private void serve(@Nullable Snapshot newer) {
        if (newer != null) {
            Snapshot old = current;
            current = newer;
            old.letGo();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index in " + home.where() + " is closed");
        }
    }

    static void requireForward(long from, long to) {
        if (to < from) {
            throw new IllegalArgumentException("the index is at revision " + from + " and cannot go back to " + to);
        }
    }
}
