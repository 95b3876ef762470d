package org.faultbook.kb.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexStamp;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SearchIndex} of plain maps that looks at every record for every question: the meaning of the port, spelled
 * out. BM25 counts live records only. For tests and small bases; a write copies the map of owners.
 */
public final class MemorySearchIndex implements SearchIndex {
    private volatile MemoryRecords current = new MemoryRecords("gen-1", 0, null, Map.of());
    private long generations = 1;
    private boolean rebuilding;
    private volatile boolean closed;

    @Override
    public View view() {
        requireOpen();
        return new MemorySearchView(current);
    }

    @Override
    public long revision() {
        return current.revision();
    }

    @Override
    public @Nullable IndexStamp stamp() {
        return current.stamp();
    }

    @Override
    public synchronized void apply(List<IndexChange> changes, long revision) {
        requireOpen();
        current = current.with(changes, revision);
    }

    @Override
    public synchronized Rebuild rebuild(IndexStamp stamp) {
        requireOpen();
        if (rebuilding) {
            throw new IllegalStateException("the index is being rebuilt already");
        }
        rebuilding = true;
        generations++;
        return new MemoryRebuild(new MemoryRecords("gen-" + generations, 0, stamp, Map.of()));
    }

    /** Nothing can go bad in memory. */
    @Override
    public void check() {
        requireOpen();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
    }

    private synchronized void end(@Nullable MemoryRecords built) {
        rebuilding = false;
        if (built != null) {
            requireOpen();
            current = built;
        }
    }

    private final class MemoryRebuild implements Rebuild {
        private MemoryRecords built;
        private boolean ended;

        MemoryRebuild(MemoryRecords empty) {
            this.built = empty;
        }

        @Override
        public synchronized void apply(List<IndexChange> changes, long revision) {
            requireRunning();
            built = built.with(changes, revision);
        }

        @Override
        public synchronized void swap() {
            requireRunning();
            ended = true;
            end(built);
        }

        @Override
        public synchronized void close() {
            if (!ended) {
                ended = true;
                end(null);
            }
        }

        private void requireRunning() {
            if (ended) {
                throw new IllegalStateException("this rebuild has ended; start another");
            }
        }
    }

    /** One generation at one revision; never altered. */
    record MemoryRecords(
            String generation, long revision, @Nullable IndexStamp stamp, Map<String, IndexChange> byOwner) {

        MemoryRecords with(List<IndexChange> changes, long newRevision) {
            if (newRevision < revision) {
                throw new IllegalArgumentException(
                        "the index is at revision " + revision + " and cannot go back to " + newRevision);
            }
            Map<String, IndexChange> owners = new LinkedHashMap<>(byOwner);
            for (IndexChange change : changes) {
                owners.remove(change.owner());
                if (!change.records().isEmpty()) {
                    owners.put(change.owner(), change);
                }
            }
            return new MemoryRecords(generation, newRevision, stamp, owners);
        }
    }
}
