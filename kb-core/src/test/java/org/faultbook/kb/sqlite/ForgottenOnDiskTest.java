package org.faultbook.kb.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.KEY;
import static org.faultbook.kb.SampleTickets.leak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.ImportCounts;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgetting.TicketName;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the bytes of the store, and of a store that an older program made. */
final class ForgottenOnDiskTest {
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("faultbook.db");
    }

    private SqliteStore open() {
        return SqliteStore.open(file(), KEY, Clock.systemUTC());
    }

    private static void take(SqliteStore store, SampleTickets sample, String batch) {
        store.transact(() -> {
            store.sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), batch);
            int version = store.sources().find(sample.key()).orElseThrow().version();
            return store.cases().join(sample.contribution(sample.contribution().key(), version), CHANGE);
        });
    }

    private List<Path> filesWith(String words) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> bytes(f).contains(words)).toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void compact_afterForgetting_leavesNoByteOfIt() throws IOException {
        try (SqliteStore store = open()) {
            for (int i = 0; i < 300; i++) {
                take(store, leak("WX-" + i, i % 30).withSymptom("leak qqword" + i + "qq at the seal"), "b1");
                take(store, leak("WX-" + i, i % 30 + 1).withSymptom("again qrword" + i + "qr at the seal"), "b2");
            }
            assertThat(filesWith("qqword7qq")).isNotEmpty();
            store.forgetting().forget(Forgetting.of(List.of(new TicketName(null, "WX-7")), List.of(), List.of()), AT);
            store.forgetting().compact();
            assertThat(filesWith("qqword7qq")).isEmpty();
            assertThat(filesWith("qrword7qr")).isEmpty();
            assertThat(filesWith("SN-WX-7\"")).isEmpty();
            assertThat(filesWith("qrword8qr")).isNotEmpty();
            store.check();
        }
        assertThat(filesWith("qqword7qq")).isEmpty();
    }

    @Test
    void open_storeOfAnOlderProgram_itsImportsCanBeTakenBack() throws SQLException {
        Flyway.configure(SqliteStore.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file(), null, null)
                .locations("classpath:org/faultbook/kb/sqlite/migrations")
                .target("1")
                .load()
                .migrate();
        String old = "b20260102-030405-678";
        SampleTickets first = leak("WX-1", 0);
        SampleTickets second = leak("WX-1", 1).withSymptom("异响");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement s = connection.createStatement()) {
            s.execute("INSERT INTO import_batch (name) VALUES ('" + old + "'), ('by hand')");
            s.execute("INSERT INTO ticket (source, number, version, product_line, status, kind, grade) VALUES"
                    + " ('default', 'WX-1', 2, 'default', 'CLOSED', 'FAULT', 'A')");
            for (SampleTickets sample : List.of(first, second)) {
                int version = sample.equals(first) ? 1 : 2;
                s.execute("INSERT INTO ticket_version (ticket_id, version, batch_id, content_key, judgement, payload)"
                        + " VALUES (1, " + version + ", " + version + ", '" + version + "', '"
                        + Json.write(JUDGEMENT) + "', '"
                        + Json.write(sample.ticket().withVersion(version)) + "')");
            }
        }
        try (SqliteStore store = open()) {
            assertThat(store.imports().find(old))
                    .contains(new ImportBatch(
                            old,
                            Instant.parse("2026-01-02T03:04:05Z"),
                            List.of(),
                            new ImportCounts(1, 1, 0, 0, 0, 0),
                            true,
                            null));
            assertThat(store.imports().find("by hand")).map(ImportBatch::at).isEmpty();
            assertThat(store.sources().versions(first.key())).hasSize(2);
            assertThat(store.imports()
                            .undo(
                                    "by hand",
                                    AT,
                                    tickets -> List.of(java.util.Optional.of(first.contribution())),
                                    done -> {})
                            .restored())
                    .isEqualTo(1);
            assertThat(store.sources().find(first.key())).contains(first.ticket());
            assertThat(store.cases().count()).isEqualTo(1);
            store.check();
        }
    }
}
