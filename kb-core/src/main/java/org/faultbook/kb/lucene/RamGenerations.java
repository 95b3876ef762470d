package org.faultbook.kb.lucene;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Generations in main memory, gone with the process. */
final class RamGenerations implements GenerationHome {
    private final Map<String, Directory> directories = new ConcurrentHashMap<>();
    private final UnaryOperator<Directory> seen;
    private volatile @Nullable String current;

    /** {@code seen} is what the index sees of a directory: a test lets its writes fail. */
    RamGenerations(UnaryOperator<Directory> seen) {
        this.seen = seen;
    }

    /** Merged by who writes: deleted records weigh until they are merged away, and a backtest is to be the same each time. */
    @Override
    public MergeScheduler merges() {
        return new SerialMergeScheduler();
    }

    @Override
    public String where() {
        return "memory";
    }

    @Override
    public @Nullable String current() {
        return current;
    }

    @Override
    public List<String> all() {
        return List.copyOf(directories.keySet());
    }

    @Override
    public Directory open(String generation) {
        return directories.computeIfAbsent(generation, name -> seen.apply(new ByteBuffersDirectory()));
    }

    @Override
    public void point(String generation) {
        current = generation;
    }

    @Override
    public void delete(String generation) {
        directories.remove(generation);
    }
}
