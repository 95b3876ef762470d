package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.diagnosis.folder.HomeFolder;
import org.faultbook.kb.text.Language;

/** A home of its own for a measurement, gone when closed. */
record TemporaryHome(Path path, OpenHome services) implements AutoCloseable {
    static TemporaryHome create(Clock clock, Language language) {
        try {
            Path path = Files.createTempDirectory("faultbook-measure");
            // ids and tokens are made with the key and break ties: the same measurement is the same each time
            HomeFolder.at(path).use(new byte[HomeFolder.KEY_BYTES]);
            return new TemporaryHome(path, new OpenHome(path, clock, language));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary home: free space or set java.io.tmpdir", e);
        }
    }

    @Override
    public void close() {
        services.close();
        try (Stream<Path> tree = Files.walk(path)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the temporary home " + path, e);
        }
    }
}
