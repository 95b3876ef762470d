package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.VerifyReport;
import org.faultbook.kb.port.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import in a process of its own, killed as by {@code kill -9} again and again and started anew, ends in the store of an
 * import that nobody disturbed.
 */
final class ImportKillIT {
    private static final long SEED = 20_261_121;
    private static final int ROWS = 2_000;
    private static final int BAD_EVERY = 500;
    private static final int KILLS_WHILE_IMPORTING = 7;
    /** Longer than a chunk takes, so that a moment may lie anywhere in it. */
    private static final int LONGEST_WAIT_MILLIS = 250;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void import_killedTenTimes_endsInTheStoreOfAnUndisturbedOne() throws Exception {
        System.out.println("kill -9: seed " + SEED);
        Path file = folder.resolve("tickets.csv");
        new ReplicatedTickets(SEED).write(file, ROWS, BAD_EVERY);
        Path undisturbed = home("undisturbed");
        Path killed = home("killed");
        // one secret, so that the ids of cases and persons can be compared
        Files.copy(undisturbed.resolve("key"), killed.resolve("key"));

        String told = finish("import", undisturbed, file);
        assertThat(told).contains("good", " new " + ROWS, " rejected " + ROWS / BAD_EVERY);
        List<String> moments = new ArrayList<>();
        for (int i = 0; i < KILLS_WHILE_IMPORTING; i++) {
            // a start takes 0 to 2 chunks further and dies within the next
            int chunks = random.nextInt(3);
            moments.add(kill(line -> line.startsWith("at "), chunks, "import", killed, file));
        }
        moments.add(kill(line -> line.equals("stage EMBED"), 1, "import", killed, file));
        moments.add(kill(line -> line.equals("stage INDEX"), 1, "import", killed, file));
        moments.add(kill(line -> line.equals("stage INDEX"), 1, "import", killed, file));
        String last = finish("import", killed, file);
        System.out.println("kill -9: after " + moments);
        assertThat(moments).hasSize(10);
        assertThat(last).contains("good", "read " + (ROWS + ROWS / BAD_EVERY) + " ", " changed 0 ");

        assertSame(undisturbed, killed);
        System.out.println("kill -9: reindex after "
                + kill(line -> line.equals("stage INDEX"), 1, "reindex", killed)
                + kill(line -> line.equals("stage INDEX"), 1, "reindex", killed));
        assertThat(finish("verify", killed)).contains("clean");
        assertThat(finish("import", killed, file)).contains(" new 0 changed 0 same " + ROWS + " rejected");
    }

    private Path home(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        if (name.equals("undisturbed")) {
            Files.write(home.resolve("key"), new byte[32]);
        }
        return home;
    }

    private static void assertSame(Path expected, Path actual) {
        try (Services one = HomeProcess.open(expected);
                Services other = HomeProcess.open(actual)) {
            assertThat(content(other.store())).isEqualTo(content(one.store()));
            VerifyReport report = other.verify();
            assertThat(report.problems()).isEmpty();
            assertThat(report.indexRevision()).isEqualTo(report.storeRevision());
            assertThat(report.records()).isEqualTo(one.verify().records());
            assertThat(report.tickets()).isEqualTo(ROWS);
        }
    }

    /** Every version of every ticket, its judgement, its case; every case but for the revision it was touched at. */
    private static List<String> content(Store store) {
        List<String> content = new ArrayList<>();
        store.sources().forEach(t -> {
            content.add(store.sources().versions(t.key()) + " "
                    + store.sources().judgement(t.key()).orElseThrow());
            content.add(t.key().id() + " in " + store.cases().caseOf(t.key()).orElse("none"));
        });
        store.cases().forEachContribution(c -> content.add(c.toString()));
        for (String id : store.cases().list(null, Integer.MAX_VALUE)) {
            content.add(store.cases().find(id).orElseThrow().toString().replaceAll("revision=\\d+", ""));
        }
        return content;
    }

    /** Kills the process a random while after the {@code nth} such line (0: from its start); says when. */
    private String kill(Predicate<String> step, int nth, Object... command) throws Exception {
        Process process = start(command);
        String at = "start";
        try (BufferedReader lines = process.inputReader()) {
            int seen = 0;
            boolean importing = false;
            while (seen < nth || !importing) {
                String line = lines.readLine();
                if (line == null) {
                    // done with before that moment came: nothing left to kill
                    return "the end";
                }
                importing |= line.startsWith("stage");
                seen += step.test(line) ? 1 : 0;
                at = line;
            }
            int wait = random.nextInt(LONGEST_WAIT_MILLIS);
            Thread.sleep(wait);
            process.destroyForcibly().waitFor();
            return at + " + " + wait + " ms";
        }
    }

    private static String finish(Object... command) throws Exception {
        Process process = start(command);
        String told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    private static Process start(Object... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HomeProcess.class.getName()));
        for (Object word : command) {
            line.add(word.toString());
        }
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
