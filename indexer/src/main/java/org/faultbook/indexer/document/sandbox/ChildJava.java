package org.faultbook.indexer.document.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java process of this program's classes with its own folder for what it puts on disk; both are gone when it is closed.
 */
final class ChildJava implements AutoCloseable {
    /** What the runtime exits with where memory ran out. */
    static final int OUT_OF_MEMORY = 3;

    private static final Set<String> ENVIRONMENT = Set.of("PATH", "SystemRoot", "HOME", "LD_LIBRARY_PATH");
    private static final int END_SECONDS = 5;
    /** The system counts what is set aside, watching counts what is in use: the one is up to twice the other. */
    private static final int SET_ASIDE = 2;

    private static final Path SHELL = Path.of("/bin/sh");

    private final Process process;
    private final Path folder;

    private ChildJava(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static ChildJava start(Class<?> main, Limits limits) throws IOException {
        Path folder = Files.createTempDirectory("faultbook-reading");
        try {
            // names resolve to what stands in this file, that is to nothing
            Path hosts = Files.createFile(folder.resolve("hosts"));
            ProcessBuilder builder = new ProcessBuilder(command(main, limits, folder, hosts));
            builder.directory(folder.toFile());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(ENVIRONMENT);
            // names of files in any writing
            environment.put("LC_ALL", "C.UTF-8");
            // what a page took goes back to the system and is not kept for the next: glibc's allocator, ignored by
            // others
            environment.put("MALLOC_ARENA_MAX", "2");
            environment.put("MALLOC_MMAP_THRESHOLD_", Integer.toString(8 << 20));
            return new ChildJava(builder.start(), folder);
        } catch (IOException e) {
            delete(folder);
            throw e;
        }
    }

    private static List<String> command(Class<?> main, Limits limits, Path folder, Path hosts) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            // the system itself refuses more: watching alone is late where memory fills fast; where the shell or the
            // system knows no such limit, watching is what is left
            int kilobytes = limits.memoryMegabytes() * SET_ASIDE << 10;
            command.addAll(
                    List.of(SHELL.toString(), "-c", "ulimit -d " + kilobytes + " 2>/dev/null; exec \"$@\"", "java"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Djdk.net.hosts.file=" + hosts,
                "-Djava.nio.channels.spi.SelectorProvider=" + NoSockets.class.getName(),
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory"));
        new TreeMap<>(System.getProperties()).forEach((key, value) -> {
            if (key.toString().startsWith("faultbook.")) {
                command.add("-D" + key + "=" + value);
            }
        });
        command.addAll(List.of("-cp", classPath(), main.getName()));
        return command;
    }

    /** The program's own, from wherever it was started: relative parts are of this process's folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> part.endsWith("*")
                        ? Path.of(part.substring(0, part.length() - 1)).toAbsolutePath() + File.separator + "*"
                        : Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    Process process() {
        return process;
    }

    /** What it ended with, -1 where it does not end by itself. */
    int exit() {
        try {
            return process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exit();
        try {
            process.getInputStream().close();
            process.getOutputStream().close();
        } catch (IOException e) {
            // its ends of the pipes are gone already
        }
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(p -> {
                try {
                    Files.deleteIfExists(p);
                } catch (IOException e) {
                    // the system's own cleaning takes what is left
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // likewise
        }
    }
}
