package org.faultbook.kb.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.port.TestRecords.PLAIN;
import static org.faultbook.kb.port.TestRecords.ask;
import static org.faultbook.kb.port.TestRecords.change;
import static org.faultbook.kb.port.TestRecords.plain;
import static org.faultbook.kb.port.TestRecords.withVector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.SearchFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index folder survives, and what it says where it does not. */
class LuceneCrashTest {
    private static final IndexStamp STAMP = new IndexStamp(Map.of("analyzer", "2"));

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeIndex() {
        folder = temp.resolve("index");
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder)) {
            index.apply(List.of(plain("a", "leak"), change(withVector("v", PLAIN, 1, 0))), 7);
        }
    }

    @Test
    void open_again_hasWhatWasCommitted() {
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder)) {
            assertThat(index.revision()).isEqualTo(7);
            assertThat(index.stamp()).isNull();
            assertThat(ids(index)).containsExactly("a");
            index.check();
        }
    }

    @Test
    void open_copiedInTheMiddleOfARebuild_servesTheOldAndRemovesTheLeftover() throws IOException {
        Path crashed = temp.resolve("crashed");
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder);
                SearchIndex.Rebuild rebuild = index.rebuild(STAMP)) {
            rebuild.apply(List.of(plain("new", "leak")), 9);
            copy(folder, crashed);
        }
        assertThat(generations(crashed)).hasSize(2);
        try (SearchIndex index = LuceneSearchIndex.openForWriting(crashed)) {
            assertThat(ids(index)).containsExactly("a");
            assertThat(index.stamp()).isNull();
        }
        assertThat(generations(crashed)).hasSize(1);
    }

    @Test
    void open_copiedAfterEachCommit_hasThatRevision() throws IOException {
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder)) {
            for (int i = 8; i < 12; i++) {
                index.apply(List.of(plain("r" + i, "leak")), i);
                Path crashed = temp.resolve("crash" + i);
                copy(folder, crashed);
                try (SearchIndex copy = LuceneSearchIndex.openForWriting(crashed)) {
                    assertThat(copy.revision()).isEqualTo(i);
                    assertThat(ids(copy)).contains("r" + i).hasSize(i - 6);
                }
            }
        }
    }

    @Test
    void open_halfWrittenPointerBesideAGoodOne_servesTheGoodOne() throws IOException {
        Files.writeString(folder.resolve("CURRENT.tmp"), "ge");
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder)) {
            assertThat(ids(index)).containsExactly("a");
            try (SearchIndex.Rebuild rebuild = index.rebuild(STAMP)) {
                rebuild.swap();
            }
        }
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder)) {
            assertThat(index.stamp()).isEqualTo(STAMP);
        }
    }

    @Test
    void open_pointerThatNamesNothing_isCorruptAndCanBeDiscarded() throws IOException {
        for (String damaged : List.of("", "ge", "gen-99", "../gen-1", "gen-1\ngen-2")) {
            Files.writeString(folder.resolve("CURRENT"), damaged, StandardCharsets.UTF_8);
            assertCorrupt(() -> LuceneSearchIndex.openForWriting(folder));
            assertCorrupt(() -> LuceneSearchIndex.openReadOnly(folder));
        }
        Files.writeString(folder.resolve("note.txt"), "not ours");
        LuceneSearchIndex.discard(folder);
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder)) {
            assertThat(index.revision()).isZero();
        }
        assertThat(folder.resolve("note.txt")).hasContent("not ours");
    }

    @Test
    void open_damagedCommitFile_isCorrupt() throws IOException {
        Path segments = file("segments_");
        byte[] sound = Files.readAllBytes(segments);
        for (int length : new int[] {0, 10, sound.length / 2, sound.length - 1}) {
            Files.write(segments, java.util.Arrays.copyOf(sound, length));
            assertCorrupt(() -> LuceneSearchIndex.openForWriting(folder));
        }
        for (int at = 0; at < sound.length; at++) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 0x55;
            Files.write(segments, flipped);
            assertCorrupt(() -> LuceneSearchIndex.openForWriting(folder));
        }
        Files.delete(segments);
        assertCorrupt(() -> LuceneSearchIndex.openForWriting(folder));
    }

    @Test
    void open_segmentFileGoneOrCut_isCorrupt() throws IOException {
        Path data = file(".cfs");
        byte[] sound = Files.readAllBytes(data);
        Files.write(data, java.util.Arrays.copyOf(sound, sound.length / 2));
        assertCorrupt(() -> LuceneSearchIndex.openForWriting(folder));
        Files.delete(data);
        assertCorrupt(() -> LuceneSearchIndex.openForWriting(folder));
        assertCorrupt(() -> LuceneSearchIndex.openReadOnly(folder));
    }

    @Test
    void check_anyByteOfASegmentFlipped_isNoticed() throws IOException {
        Path data = file(".cfs");
        byte[] sound = Files.readAllBytes(data);
        for (int at = 0; at < sound.length; at += Math.max(1, sound.length / 60)) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 0x55;
            Files.write(data, flipped);
            assertCorrupt(() -> {
                try (SearchIndex index = LuceneSearchIndex.openReadOnly(folder)) {
                    index.check();
                }
                return null;
            });
        }
    }

    @Test
    void open_whileAnotherWrites_isBusyButReadable() {
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder)) {
            assertThatThrownBy(() -> LuceneSearchIndex.openForWriting(folder))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
            try (SearchIndex reader = LuceneSearchIndex.openReadOnly(folder)) {
                assertThat(ids(reader)).containsExactly("a");
                index.apply(List.of(plain("b", "leak")), 8);
                assertThat(ids(reader)).containsExactly("a", "b");
                try (SearchIndex.View before = reader.view();
                        SearchIndex.Rebuild rebuild = index.rebuild(STAMP)) {
                    rebuild.apply(List.of(plain("c", "leak")), 9);
                    rebuild.swap();
                    assertThat(ids(reader)).containsExactly("c");
                    assertThat(before.byTerms(ask("leak"), SearchFilter.NONE, 9))
                            .hasSize(2);
                }
                assertThat(reader.revision()).isEqualTo(9);
                assertThatThrownBy(() -> reader.apply(List.of(), 10)).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @Test
    void openReadOnly_noIndexYet_isEmptyAndLeavesTheFolderAlone() {
        Path none = temp.resolve("none");
        try (SearchIndex reader = LuceneSearchIndex.openReadOnly(none)) {
            assertThat(reader.revision()).isZero();
            assertThat(reader.stamp()).isNull();
            assertThat(ids(reader)).isEmpty();
            assertThat(none).doesNotExist();
            try (SearchIndex index = LuceneSearchIndex.openForWriting(none)) {
                index.apply(List.of(plain("b", "leak")), 1);
                assertThat(ids(reader)).containsExactly("b");
            }
        }
    }

    private static List<String> ids(SearchIndex index) {
        try (SearchIndex.View view = index.view()) {
            return view.byTerms(ask("leak"), SearchFilter.NONE, 100).stream()
                    .map(RawHit::recordId)
                    .toList();
        }
    }

    private static void assertCorrupt(java.util.concurrent.Callable<?> opening) {
        assertThatThrownBy(opening::call).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.CORRUPT);
            assertThat(e).hasMessageContaining("faultbook reindex");
        });
    }

    private Path file(String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.getFileName().toString().contains(part))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Path> generations(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path path : files.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
