package org.faultbook.diagnosis.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.faultbook.kb.port.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeFolderTest {
    @TempDir
    private Path folder;

    @Test
    void at_absentFolder_madeWithItsFolders() {
        HomeFolder home = HomeFolder.at(folder.resolve("a/b"));
        assertThat(home.rejects()).isDirectory();
        assertThat(home.store()).doesNotExist().hasFileName("faultbook.db");
    }

    @Test
    void at_folderWithForeignFiles_leftAlone() throws IOException {
        Files.writeString(folder.resolve("holiday.txt"), "mine");
        HomeFolder.at(folder).key();
        assertThat(folder.resolve("holiday.txt")).hasContent("mine");
    }

    @Test
    void at_pathIsAFile_saysWhichAndWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> HomeFolder.at(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--home");
    }

    @Test
    void key_secondCallAndSecondProcess_theSame() {
        byte[] key = HomeFolder.at(folder).key();
        assertThat(key).hasSize(32);
        assertThat(HomeFolder.at(folder).key()).isEqualTo(key);
        assertThat(HomeFolder.at(folder.resolve("other")).key()).isNotEqualTo(key);
    }

    @Test
    void key_onDisk_readableByItsOwnerOnlyAndNothingLeftBeside() throws IOException {
        HomeFolder.at(folder).key();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("key", "rejects");
        }
    }

    @Test
    void key_madeByManyAtOnce_oneForAll() throws Exception {
        HomeFolder home = HomeFolder.at(folder);
        List<Future<byte[]>> keys = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 32; i++) {
                keys.add(pool.submit(home::key));
            }
        }
        List<String> distinct = new ArrayList<>();
        for (Future<byte[]> key : keys) {
            distinct.add(HexFormat.of().formatHex(key.get()));
        }
        assertThat(distinct).containsOnly(distinct.getFirst());
    }

    @Test
    void key_damagedFile_refusedNotReplaced() throws IOException {
        Files.write(folder.resolve("key"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> HomeFolder.at(folder).key())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.WRONG_KEY))
                .hasMessageContaining("backup");
        assertThat(folder.resolve("key")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void tryLock_heldAlready_nullUntilLetGo() {
        HomeFolder home = HomeFolder.at(folder);
        try (HomeLock lock = home.tryLock()) {
            assertThat(lock).isNotNull();
            assertThat(home.tryLock()).isNull();
        }
        try (HomeLock again = home.tryLock()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void importLock_heldByAnotherThread_waitsForIt() throws Exception {
        HomeFolder home = HomeFolder.at(folder);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Boolean> second;
            try (HomeLock first = home.importLock()) {
                assertThat(first).isNotNull();
                second = pool.submit(() -> {
                    try (HomeLock lock = home.importLock()) {
                        return lock != null;
                    }
                });
                assertThat(second.isDone()).isFalse();
            }
            assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void choose_optionGiven_thatOne() {
        assertThat(HomeFolder.choose("/srv/faultbook")).isEqualTo(Path.of("/srv/faultbook"));
        assertThat(HomeFolder.choose(" ")).isEqualTo(HomeFolder.choose(null));
    }
}
