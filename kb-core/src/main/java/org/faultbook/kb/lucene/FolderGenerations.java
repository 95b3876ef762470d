package org.faultbook.kb.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.ReadAdvice;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Generations as folders {@code gen-N} beside a small file {@code CURRENT} that names the serving one. The pointer is
 * written to a temporary file, synced and moved over the old one, so that after a crash it names either the old or the
 * new generation. Files of others in the folder are left alone.
 */
final class FolderGenerations implements GenerationHome {
    private static final String POINTER = "CURRENT";
    private static final String HALF_WRITTEN = "CURRENT.tmp";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[1-9][0-9]{0,17}");

    private final Path folder;

    FolderGenerations(Path folder) {
        this.folder = folder;
    }

    @Override
    public String where() {
        return folder.toString();
    }

    @Override
    public @Nullable String current() throws IOException {
        Path pointer = folder.resolve(POINTER);
        if (!Files.exists(pointer)) {
            return null;
        }
        String name = new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8).strip();
        if (!NAME.matcher(name).matches() || !Files.isDirectory(folder.resolve(name))) {
            throw new CorruptPointerException("the pointer names no generation that is there: '" + name + "'", where());
        }
        return name;
    }

    @Override
    public List<String> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        }
    }

    @Override
    public Directory open(String generation) throws IOException {
        MMapDirectory directory = new MMapDirectory(folder.resolve(generation));
        // Vectors are scanned from one end to the other; the advice RANDOM that Lucene gives them stops read-ahead.
        directory.setReadAdvice((file, context) -> Optional.of(ReadAdvice.NORMAL));
        return directory;
    }

    @Override
    public void point(String generation) throws IOException {
        Path temporary = folder.resolve(HALF_WRITTEN);
        Files.write(temporary, (generation + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path pointer = folder.resolve(POINTER);
        try {
            Files.move(temporary, pointer, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, pointer, StandardCopyOption.REPLACE_EXISTING);
        }
        IOUtils.fsync(folder, true);
    }

    @Override
    public void delete(String generation) {
        deleteTree(folder.resolve(generation));
    }

    /** Deletes everything an index consists of and nothing else. */
    static void discard(Path folder) throws IOException {
        FolderGenerations home = new FolderGenerations(folder);
        // The pointer goes first: a crash in between leaves a folder that opens as an empty index.
        Files.deleteIfExists(folder.resolve(POINTER));
        Files.deleteIfExists(folder.resolve(HALF_WRITTEN));
        home.all().forEach(home::delete);
    }

    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
        } catch (IOException | UncheckedIOException e) {
            return;
        }
        // What a reader elsewhere still maps (Windows) stays; the next opening deletes it.
        IOUtils.deleteFilesIgnoringExceptions(paths.toArray(Path[]::new));
    }
}
