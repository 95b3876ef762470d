package org.faultbook.indexer.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.faultbook.indexer.source.TicketResult.Rejection;

/** Rows left out of a batch: file, line, column, reason in both languages; no row text. Readable by its owner only. */
final class RejectsFile {
    private final Path file;
    private final Set<String> told = new HashSet<>();
    private boolean started;
    private boolean tellsAgain;

    RejectsFile(Path folder, String batch) {
        this.file = folder.resolve(batch + ".csv");
    }

    /** The rows of a file are told from its first one again: what was told of it before goes. */
    void tellAgain() {
        tellsAgain = true;
    }

    void append(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        try {
            for (Rejection r : rejections) {
                if (tellsAgain && told.add(r.file())) {
                    RejectedRows.remove(file, row -> row.get(0).equals(r.file()));
                }
            }
            boolean fresh = !Files.exists(file);
            try (Writer out = Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
                if (fresh) {
                    ownerOnly();
                    csv.printRecord("file", "line", "column", "reason", "原因");
                }
                for (Rejection r : rejections) {
                    csv.printRecord(
                            r.file(),
                            r.line(),
                            r.column(),
                            r.reason().en(),
                            r.reason().zh());
                }
            }
            started = true;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + file + ": make room or free the folder, then import again", e);
        }
    }

    @org.jspecify.annotations.Nullable
    Path written() {
        return started ? file : null;
    }

    private void ownerOnly() throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
