package org.faultbook.indexer.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reads some two hundred broken and hostile files, each in a process of its own. */
final class HostileFilesIT {
    private static final long SEED = 20_260_127;
    private static final Limits LIMITS = new Limits(
            64 << 20,
            160,
            640,
            2_000,
            Duration.ofSeconds(90),
            Duration.ofSeconds(12),
            24 << 20,
            300,
            200_000,
            12_000,
            40_000_000,
            2);
    /** What must be said of those for which there is one right answer. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("docx with a password", "PASSWORD_PROTECTED"),
            Map.entry("doc of Word 97", "UNSUPPORTED_FORMAT"),
            Map.entry("zip with manuals", "UNSUPPORTED_FORMAT"),
            Map.entry("docx that is a zip of zips", "UNSUPPORTED_FORMAT"),
            Map.entry("docx with a part of 300 MB spaces", "ARCHIVE_BOMB"),
            Map.entry("docx with 6000000 paragraphs", "ARCHIVE_BOMB"),
            Map.entry("docx with 60000 parts", "ARCHIVE_BOMB"),
            Map.entry("docx without a main part", "BROKEN_FILE"),
            Map.entry("png of 40000 pixels a side", "PICTURE_TOO_LARGE"),
            Map.entry("png of 40000 pixels in a line", "PICTURE_TOO_LARGE"),
            Map.entry("jpg of 65500 pixels a side", "PICTURE_TOO_LARGE"),
            Map.entry("link to itself", "CANNOT_OPEN"),
            Map.entry("folder", "NOT_A_FILE"),
            Map.entry("device", "NOT_A_FILE"),
            Map.entry("missing", "NO_SUCH_FILE"),
            Map.entry("txt empty", "EMPTY"));

    @TempDir
    Path folder;

    @Test
    @Timeout(1_800)
    void everyFile_endsInADocumentOrAReason_withinItsLimits() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        AtomicLong largest = new AtomicLong();
        Map<String, String> found = new ConcurrentHashMap<>();
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> count(listener, connections));
            Thread.ofPlatform().daemon().start(() -> watch(listener, largest));
            Map<String, Path> files = HostileFiles.write(folder, SEED, listener.getLocalPort());
            assertThat(files).hasSizeGreaterThanOrEqualTo(200);
            SandboxedReader reader = new SandboxedReader(LIMITS);
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                files.forEach((name, file) -> two.submit(() -> {
                    String outcome = outcome(reader, file);
                    found.put(name, outcome);
                    System.out.println(outcome + "\t" + name);
                }));
            }
            assertThat(found).hasSameSizeAs(files);
        }
        assertThat(found).as("seed %d", SEED).containsAllEntriesOf(EXPECTED);
        assertThat(found.values()).as("a reason for each").noneMatch(String::isEmpty);
        assertThat(connections).hasValue(0);
        System.out.println("most memory of a reading process: " + largest + " MB");
        assertThat(largest.get()).isBetween(1L, LIMITS.memoryMegabytes() + 64L);
    }

    private static String outcome(SandboxedReader reader, Path file) {
        try {
            Document document = reader.read(file, Progress.NONE);
            List<String> codes = new ArrayList<>();
            for (PageProblem problem : document.problems()) {
                codes.add(problem.code());
            }
            return "read " + document.format() + " " + document.blocks().size() + " blocks"
                    + (codes.isEmpty() ? "" : " " + codes);
        } catch (UnreadableDocument e) {
            return e.problem().code();
        }
    }

    private static void count(ServerSocket listener, AtomicInteger connections) {
        try {
            while (true) {
                listener.accept().close();
                connections.incrementAndGet();
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    /** The most memory that any process of this one had in use. */
    private static void watch(ServerSocket whileOpen, AtomicLong largest) {
        while (!whileOpen.isClosed()) {
            ProcessHandle.current().children().forEach(p -> largest.accumulateAndGet(megabytes(p.pid()), Math::max));
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The most that a reading process had in use; before it has become one it still shows the memory of this one. */
    private static long megabytes(long pid) {
        Path process = Path.of("/proc/" + pid);
        try {
            if (!Files.readString(process.resolve("cmdline")).contains(ReadingProcess.class.getName())) {
                return 0;
            }
            return Files.readAllLines(process.resolve("status")).stream()
                    .filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
