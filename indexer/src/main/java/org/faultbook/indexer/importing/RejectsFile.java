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
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.source.TicketResult.Rejection;

/**
 * What a batch left out: of tickets file, line, column, of manuals file, page, code; the reason in both languages, never
 * text of what was left out. Readable by its owner only.
 */
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
            print(
                    List.of("file", "line", "column", "reason", "原因"),
                    rejections.stream()
                            .map(r -> List.<Object>of(
                                    r.file(),
                                    r.line(),
                                    r.column(),
                                    r.reason().en(),
                                    r.reason().zh()))
                            .toList());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Pages of a manual that were left out; page 0 is the file. */
    void append(String manual, List<PageProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        try {
            print(
                    List.of("file", "page", "code", "reason", "原因"),
                    problems.stream()
                            .map(p -> List.<Object>of(
                                    manual,
                                    p.page(),
                                    p.code(),
                                    p.reason().en(),
                                    p.reason().zh()))
                            .toList());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void print(List<String> header, List<List<Object>> rows) throws IOException {
        boolean fresh = !Files.exists(file);
        try (Writer out = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            if (fresh) {
                ownerOnly();
                csv.printRecord(header);
            }
            for (List<Object> row : rows) {
                csv.printRecord(row);
            }
        }
        started = true;
    }

    private UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException(
                "cannot write " + file + ": make room or free the folder, then import again", e);
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
