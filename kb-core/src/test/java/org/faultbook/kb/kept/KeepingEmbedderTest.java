package org.faultbook.kb.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.faultbook.kb.HashEmbedder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingEmbedderTest {
    private static final byte[] SECRET = "a key of the home".getBytes(StandardCharsets.UTF_8);
    private static final List<String> TEXTS = List.of("水泵漏水", "bearing hot", "水泵漏水", "");

    @TempDir
    private Path home;

    private KeptEmbeddings open() {
        return KeptEmbeddings.open(home.resolve("embeddings.cache"), SECRET);
    }

    @Test
    void embedPassages_secondRun_encoderNotCalled() {
        HashEmbedder model = new HashEmbedder("hash-1", 64);
        List<float[]> first;
        try (KeptEmbeddings kept = open()) {
            first = new KeepingEmbedder(model, kept).embedPassages(TEXTS);
            assertThat(model.embedded()).isEqualTo(3);
        }
        try (KeptEmbeddings kept = open()) {
            List<float[]> again = new KeepingEmbedder(model, kept).embedPassages(TEXTS);
            assertThat(model.embedded()).isEqualTo(3);
            assertThat(again).usingElementComparator(Arrays::compare).isEqualTo(first);
            assertThat(kept.size()).isEqualTo(3);
        }
    }

    @Test
    void embedPassages_otherModel_embedsAgain() {
        try (KeptEmbeddings kept = open()) {
            new KeepingEmbedder(new HashEmbedder("hash-1", 64), kept).embedPassages(TEXTS);
            HashEmbedder newer = new HashEmbedder("hash-2", 64);
            new KeepingEmbedder(newer, kept).embedPassages(TEXTS);
            assertThat(newer.embedded()).isEqualTo(3);
        }
    }

    @Test
    void open_brokenFile_setAsideAndBegunAnew() throws Exception {
        Files.writeString(home.resolve("embeddings.cache"), "no database at all, ".repeat(100));
        HashEmbedder model = new HashEmbedder("hash-1", 64);
        try (KeptEmbeddings kept = open()) {
            new KeepingEmbedder(model, kept).embedPassages(TEXTS);
            assertThat(kept.size()).isEqualTo(3);
        }
        assertThat(home.resolve("embeddings.cache.broken")).exists();
    }

    @Test
    void embedPassages_fileBreaksInside_embedsAgainAndGoesOn() throws Exception {
        List<String> many = IntStream.range(0, 1000).mapToObj(i -> "text " + i).toList();
        HashEmbedder model = new HashEmbedder("hash-1", 64);
        List<float[]> first;
        try (KeptEmbeddings kept = open()) {
            first = new KeepingEmbedder(model, kept).embedPassages(many);
        }
        byte[] bytes = Files.readAllBytes(home.resolve("embeddings.cache"));
        for (int i = 4096 * 3; i < bytes.length; i += 37) {
            bytes[i] ^= 0x5A;
        }
        Files.write(home.resolve("embeddings.cache"), bytes);
        try (KeptEmbeddings kept = open()) {
            KeepingEmbedder keeping = new KeepingEmbedder(model, kept);
            assertThat(keeping.embedPassages(many))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(first);
            keeping.embedPassages(many);
            long before = model.embedded();
            assertThat(keeping.embedPassages(many))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(first);
            assertThat(model.embedded()).isEqualTo(before);
        }
    }

    @Test
    void embedPassages_oneVectorDamaged_embeddedAgain() throws Exception {
        HashEmbedder model = new HashEmbedder("hash-1", 64);
        List<float[]> first;
        try (KeptEmbeddings kept = open()) {
            first = new KeepingEmbedder(model, kept).embedPassages(TEXTS);
        }
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("embeddings.cache"));
                Statement statement = raw.createStatement()) {
            statement.execute("UPDATE kept SET vector = zeroblob(length(vector)) WHERE rowid = 1");
        }
        try (KeptEmbeddings kept = open()) {
            assertThat(new KeepingEmbedder(model, kept).embedPassages(TEXTS))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(first);
            assertThat(model.embedded()).isEqualTo(4);
        }
    }

    @Test
    void forget_text_goneForAllModels() {
        try (KeptEmbeddings kept = open()) {
            new KeepingEmbedder(new HashEmbedder("hash-1", 64), kept).embedPassages(TEXTS);
            new KeepingEmbedder(new HashEmbedder("hash-2", 64), kept).embedPassages(TEXTS);
            kept.forget(List.of("水泵漏水", "never seen"));
            assertThat(kept.size()).isEqualTo(4);
            assertThat(kept.find("hash-1", TEXTS)).doesNotContainKey("水泵漏水").containsKey("bearing hot");
        }
    }

    @Test
    void file_content_holdsNoText() throws Exception {
        try (KeptEmbeddings kept = open()) {
            new KeepingEmbedder(new HashEmbedder("hash-1", 64), kept).embedPassages(TEXTS);
        }
        String bytes = Files.readString(home.resolve("embeddings.cache"), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("bearing");
    }

    @Test
    void vectors_changedByCaller_keptStays() {
        try (KeptEmbeddings kept = open()) {
            KeepingEmbedder keeping = new KeepingEmbedder(new HashEmbedder("hash-1", 64), kept);
            List<float[]> twice = new ArrayList<>(keeping.embedPassages(List.of("a b", "a b")));
            twice.getFirst()[0] = 99;
            assertThat(twice.getLast()[0]).isNotEqualTo(99);
        }
    }
}
