package org.faultbook.kb.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.port.TestRecords.PLAIN;
import static org.faultbook.kb.port.TestRecords.ask;
import static org.faultbook.kb.port.TestRecords.change;
import static org.faultbook.kb.port.TestRecords.plain;
import static org.faultbook.kb.port.TestRecords.withVector;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.SearchFilter;
import org.junit.jupiter.api.Test;

/** Every single step of writing fails once: nothing is lost, and the next write goes on. */
class LuceneFullDiskTest {
    @Test
    void apply_kthStepFails_keepsTheLastCommitAndRecovers() {
        for (int k = 0; ; k++) {
            AtomicInteger steps = new AtomicInteger(Integer.MAX_VALUE);
            try (SearchIndex index = LuceneSearchIndex.inMemory(directory -> new Failing(directory, steps))) {
                index.apply(List.of(plain("a", "leak")), 1);
                steps.set(k);
                boolean failed = fails(() -> index.apply(
                        List.of(plain("a", "noise"), plain("b", "leak"), change(withVector("v", PLAIN, 1, 0))), 2));
                steps.set(Integer.MAX_VALUE);
                if (!failed) {
                    assertThat(ids(index)).containsExactly("b");
                    assertThat(k).isGreaterThan(5);
                    return;
                }
                assertThat(index.revision()).isEqualTo(1);
                assertThat(ids(index)).containsExactly("a");
                index.apply(List.of(plain("c", "leak")), 3);
                assertThat(ids(index)).containsExactly("a", "c");
                index.check();
            }
        }
    }

    @Test
    void rebuild_kthStepFails_leavesTheServingGeneration() {
        for (int k = 0; ; k++) {
            AtomicInteger steps = new AtomicInteger(Integer.MAX_VALUE);
            try (SearchIndex index = LuceneSearchIndex.inMemory(directory -> new Failing(directory, steps))) {
                index.apply(List.of(plain("a", "leak")), 1);
                steps.set(k);
                boolean failed = fails(() -> rebuild(index, "b"));
                steps.set(Integer.MAX_VALUE);
                if (!failed) {
                    assertThat(ids(index)).containsExactly("b");
                    return;
                }
                assertThat(ids(index)).containsExactly("a");
                index.apply(List.of(plain("c", "leak")), 2);
                assertThat(ids(index)).containsExactly("a", "c");
                rebuild(index, "d");
                assertThat(ids(index)).containsExactly("d");
            }
        }
    }

    @Test
    void apply_recordThatCannotBeIndexed_appliesNothing() {
        try (SearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(List.of(change(withVector("v", PLAIN, 1, 0))), 1);
            assertThatThrownBy(() ->
                            index.apply(List.of(plain("a", "leak"), change(withVector("w", PLAIN, 1, 0, 0))), 2))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ids(index)).isEmpty();
            assertThat(index.revision()).isEqualTo(1);
            index.apply(List.of(plain("b", "leak")), 2);
            assertThat(ids(index)).containsExactly("b");
        }
    }

    private static void rebuild(SearchIndex index, String id) {
        try (SearchIndex.Rebuild rebuild = index.rebuild(new IndexStamp(Map.of()))) {
            rebuild.apply(List.of(plain(id, "leak")), 2);
            rebuild.swap();
        }
    }

    private static boolean fails(Runnable writing) {
        try {
            writing.run();
            return false;
        } catch (StoreException e) {
            assertThat(e.reason()).isEqualTo(Reason.NO_SPACE);
            return true;
        }
    }

    private static List<String> ids(SearchIndex index) {
        try (SearchIndex.View view = index.view()) {
            return view.byTerms(ask("leak"), SearchFilter.NONE, 100).stream()
                    .map(RawHit::recordId)
                    .toList();
        }
    }

    /** Lets a number of steps succeed; all later ones find the disk full. */
    private static final class Failing extends FilterDirectory {
        private final AtomicInteger steps;

        Failing(Directory in, AtomicInteger steps) {
            super(in);
            this.steps = steps;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            step();
            return super.createOutput(name, context);
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            step();
            return super.createTempOutput(prefix, suffix, context);
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            step();
            super.sync(names);
        }

        @Override
        public void rename(String source, String dest) throws IOException {
            step();
            super.rename(source, dest);
        }

        @Override
        public void syncMetaData() throws IOException {
            step();
            super.syncMetaData();
        }

        private void step() throws IOException {
            if (steps.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : Math.max(0, left - 1)) == 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
