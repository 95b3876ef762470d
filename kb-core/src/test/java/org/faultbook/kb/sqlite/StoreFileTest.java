package org.faultbook.kb.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.KEY;
import static org.faultbook.kb.SampleTickets.leak;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.faultbook.kb.SampleManual;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Attempts;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.lexicon.TermEntry;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;
import org.faultbook.kb.safety.SafetyConfirmation;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file: made, opened again, full, damaged, of another version. */
final class StoreFileTest {
    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("home").resolve("faultbook.db");
    }

    private SqliteStore open() {
        return SqliteStore.open(file(), KEY, Clock.systemUTC());
    }

    private static String take(Store store, String number) {
        SampleTickets sample = leak(number, 0);
        store.sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch");
        return store.cases().join(sample.contribution(), CHANGE);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    @Test
    void open_absentFile_isMadeAndKeepsWhatItIsGiven() {
        FaultCase before;
        try (SqliteStore store = open()) {
            String id = take(store, "WX-1");
            before = store.cases().find(id).orElseThrow();
        }
        try (SqliteStore store = open()) {
            assertThat(store.cases().find(before.id())).contains(before);
            assertThat(store.revision()).isEqualTo(before.revision());
            store.check();
        }
    }

    @Test
    void open_schemaBeforeManuals_migratesAndStillAnswers() throws SQLException {
        FaultCase before;
        try (SqliteStore store = open()) {
            before = store.cases().find(take(store, "WX-1")).orElseThrow();
        }
        for (String table : List.of(
                "manual_entry_code",
                "manual_entry",
                "passage_tombstone",
                "passage",
                "manual_delivery",
                "manual",
                "manual_file_part",
                "manual_file",
                "sign_in_attempt",
                "session",
                "account")) {
            sql("DROP TABLE " + table);
        }
        sql("ALTER TABLE fault_case DROP COLUMN in_manuals");
        sql("CREATE TABLE manual_file (content_hash TEXT PRIMARY KEY, name TEXT NOT NULL, content BLOB NOT NULL)");
        sql("CREATE TABLE manual (id INTEGER PRIMARY KEY, content_hash TEXT REFERENCES manual_file (content_hash))");
        sql("CREATE TABLE passage (id INTEGER PRIMARY KEY, manual INTEGER NOT NULL REFERENCES manual (id))");
        sql("DELETE FROM flyway_schema_history WHERE version IN ('3', '4')");
        dropCuration();
        try (SqliteStore store = open()) {
            assertThat(store.cases().find(before.id())).contains(before);
            SampleManual.of("hls", "1").withRow("漏水", "机械密封磨损", "更换").putInto(store, "manuals");
            assertThat(store.manuals().count()).isEqualTo(1);
            store.check();
        }
    }

    /** What came after terms. */
    private void dropPhotos() throws SQLException {
        for (String table : List.of("photo_question", "photo_case", "photo")) {
            sql("DROP TABLE " + table);
        }
        sql("DELETE FROM flyway_schema_history WHERE version = '9'");
    }

    private void dropQuestions() throws SQLException {
        dropPhotos();
        for (String table : List.of("case_question", "named_account")) {
            sql("DROP TABLE " + table);
        }
        sql("DELETE FROM flyway_schema_history WHERE version = '8'");
    }

    /** What came after curation. */
    private void dropTerms() throws SQLException {
        dropQuestions();
        sql("DROP INDEX recommendation_unanswered");
        sql("DROP INDEX outcome_not_fixed");
        for (String table : List.of("own_term_withdrawal", "own_term", "gap_question")) {
            sql("DROP TABLE " + table);
        }
        sql("DELETE FROM flyway_schema_history WHERE version = '7'");
    }

    private void dropCuration() throws SQLException {
        dropTerms();
        sql("DROP VIEW present_case");
        sql("ALTER TABLE fault_case DROP COLUMN present");
        sql("ALTER TABLE contribution DROP COLUMN own_case");
        for (String table : List.of("case_lead", "curation_act_ticket", "curation_act_case", "curation_act")) {
            sql("DROP TABLE " + table);
        }
        sql("DROP TABLE safety_confirmation");
        sql("DELETE FROM flyway_schema_history WHERE version IN ('5', '6')");
    }

    @Test
    void open_schemaBeforeCuration_migratesAndCanBeMerged() throws SQLException {
        FaultCase before;
        try (SqliteStore store = open()) {
            before = store.cases().find(take(store, "WX-1")).orElseThrow();
        }
        dropCuration();
        try (SqliteStore store = open()) {
            assertThat(store.cases().find(before.id())).contains(before);
            store.check();
            take(store, "WX-2");
            Change change = SampleTickets.CHANGE;
            CurationAct act = store.curation()
                    .split(new SeenCase(before.id(), 1), List.of(leak("WX-2", 1).key()), change);
            assertThat(store.cases().count()).isEqualTo(2);
            store.curation().undo(act.id(), change);
            assertThat(store.cases().count()).isEqualTo(1);
            store.check();
        }
    }

    @Test
    void check_ticketThatAnswersElsewhereThanTheActsSay_isFound() throws SQLException {
        try (SqliteStore store = open()) {
            String id = take(store, "WX-1");
            take(store, "WX-2");
            Change change = SampleTickets.CHANGE;
            store.curation().split(new SeenCase(id, 1), List.of(leak("WX-2", 1).key()), change);
            store.check();
            sql("UPDATE contribution SET own_case = '" + id + "'");
            assertThatThrownBy(store::check).isInstanceOf(StoreException.class).hasMessageContaining("another case");
        }
        sql("DELETE FROM curation_act_ticket");
        sql("UPDATE contribution SET own_case = (SELECT case_id FROM fault_case c WHERE c.id = fault_case)");
        sql("UPDATE fault_case SET present = 0");
        try (SqliteStore store = open()) {
            assertThatThrownBy(store::check).hasMessageContaining("though none does");
        }
    }

    @Test
    void act_recorded_cannotBeAltered() throws SQLException {
        try (SqliteStore store = open()) {
            String id = take(store, "WX-1");
            store.cases().transition(id, 1, ArticleState.DRAFT, SampleTickets.CHANGE);
        }
        assertThatThrownBy(() -> sql("UPDATE curation_act SET reason = 'x'")).hasMessageContaining("never altered");
        assertThatThrownBy(() -> sql("DELETE FROM curation_act")).hasMessageContaining("never altered");
    }

    @Test
    void term_added_cannotBeAltered() throws SQLException {
        try (SqliteStore store = open()) {
            TermEntry entry = new TermEntry(TermEntry.Kind.SYNONYMS, List.of("机封", "机械密封"));
            store.terms().withdraw(store.terms().add(entry, CHANGE).id(), CHANGE);
        }
        for (String table : List.of("own_term", "own_term_withdrawal")) {
            assertThatThrownBy(() -> sql("UPDATE " + table + " SET reason = 'x'"))
                    .hasMessageContaining("never altered");
            assertThatThrownBy(() -> sql("DELETE FROM " + table)).hasMessageContaining("never altered");
        }
    }

    @Test
    void open_schemaBeforeTerms_migratesAndTakesTerms() throws SQLException {
        open().close();
        dropTerms();
        try (SqliteStore store = open()) {
            store.terms().add(new TermEntry(TermEntry.Kind.EMPTY, List.of("客户反映")), CHANGE);
            assertThat(store.terms().acts()).isEqualTo(1);
            store.check();
        }
    }

    @Test
    void open_schemaBeforeQuestions_migratesAndTakesQuestions() throws SQLException {
        open().close();
        dropQuestions();
        try (SqliteStore store = open()) {
            assertThat(store.questions().newest(9, null)).isEmpty();
            assertThat(store.accounts().agreedToBeNamed()).isEmpty();
            store.check();
        }
    }

    @Test
    void open_schemaBeforePhotos_migratesAndKeepsPhotos() throws SQLException {
        open().close();
        dropPhotos();
        try (SqliteStore store = open()) {
            byte[] jpeg = {1, 2, 3};
            store.photos().keep(KeptPhoto.of("a", Instant.EPOCH, new Actor("p-1"), jpeg, ""), jpeg);
            assertThat(store.photos().bytes("a")).contains(jpeg);
            store.check();
        }
    }

    @Test
    void check_photoWithOtherBytes_isFound() throws SQLException {
        byte[] jpeg = {1, 2, 3};
        try (SqliteStore store = open()) {
            store.photos().keep(KeptPhoto.of("a", Instant.EPOCH, new Actor("p-1"), jpeg, ""), jpeg);
            store.check();
        }
        assertThatThrownBy(() -> sql("UPDATE photo SET content = x'010204'")).hasMessageContaining("never altered");
        sql("DROP TRIGGER photo_stays");
        sql("UPDATE photo SET content = x'010204'");
        try (SqliteStore store = open()) {
            assertThatThrownBy(store::check).isInstanceOf(StoreException.class).hasMessageContaining("1 photographs");
        }
    }

    @Test
    void confirmation_recorded_cannotBeAltered() throws SQLException {
        try (SqliteStore store = open()) {
            store.safety()
                    .append(new SafetyConfirmation(
                            "a", "r-1", new Actor("p-1"), Instant.EPOCH, List.of(new LocalizedText("断电", "Isolate"))));
        }
        assertThatThrownBy(() -> sql("UPDATE safety_confirmation SET at = 1")).hasMessageContaining("never altered");
        assertThatThrownBy(() -> sql("DELETE FROM safety_confirmation")).hasMessageContaining("never altered");
    }

    @Test
    void open_schemaBeforeAccounts_migratesAndTakesAccounts() throws SQLException {
        FaultCase before;
        try (SqliteStore store = open()) {
            before = store.cases().find(take(store, "WX-1")).orElseThrow();
        }
        dropCuration();
        for (String table : List.of("sign_in_attempt", "session", "account")) {
            sql("DROP TABLE " + table);
        }
        sql("DELETE FROM flyway_schema_history WHERE version = '4'");
        try (SqliteStore store = open()) {
            assertThat(store.cases().find(before.id())).contains(before);
            assertThat(store.accounts().isEmpty()).isTrue();
            Account account = new Account("u-1", "li", "Li", Role.ADMIN, Language.ZH, true, Instant.EPOCH);
            assertThat(store.accounts().add(account, "hash")).isTrue();
        }
        try (SqliteStore store = open()) {
            assertThat(store.accounts().passwordHash("u-1")).contains("hash");
        }
    }

    @Test
    void open_file_isReadableByItsOwnerAlone() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .as("what the group was given stays")
                .isEqualTo("rw-rw----");
    }

    @Test
    void attempts_onDisk_doNotTellTheName() throws IOException {
        try (SqliteStore store = open()) {
            Instant now = Instant.EPOCH;
            store.signIns().keep("correct-horse", new Attempts(List.of(now), null), now, now);
            assertThat(store.signIns().attempts("correct-horse").at()).containsExactly(now);
        }
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("correct-horse");
    }

    @Test
    void check_quoteThatTheManualDoesNotSay_isFound() throws SQLException {
        try (SqliteStore store = open()) {
            SampleManual.of("hls", "1").withRow("漏水", "磨损", "更换").putInto(store, "manuals");
            store.check();
            sql("UPDATE passage SET payload = replace(payload, '磨损', '破损')");
            assertThatThrownBy(store::check).isInstanceOf(StoreException.class).hasMessageContaining("its manual");
        }
    }

    @Test
    void open_twice_secondSeesWhatTheFirstWrites() {
        try (SqliteStore first = open();
                SqliteStore second = open()) {
            String id = take(first, "WX-1");
            assertThat(second.cases().find(id)).isPresent();
            take(second, "WX-2");
            assertThat(first.cases().find(id).orElseThrow().seenInTickets()).isEqualTo(2);
        }
    }

    @Test
    void open_newerSchema_isRefusedAndLeftAlone() throws SQLException {
        open().close();
        sql("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, 1)");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(this::open)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NEWER_VERSION))
                .withMessageContaining("newer");
    }

    @Test
    void version_newestMigration_isWhatTheProgramKnows() {
        String[] migrations =
                Objects.requireNonNull(new File(Objects.requireNonNull(Schema.class.getResource("migrations"))
                                .getPath())
                        .list());
        assertThat(migrations).anyMatch(m -> m.startsWith("V" + Schema.VERSION + "__"));
    }

    @Test
    void open_noDatabase_saysThatItIsDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "this is a shopping list, not a store. ".repeat(200));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(this::open)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT))
                .withMessageContaining("backup");
    }

    @Test
    void open_foreignDatabase_isLeftAlone() throws SQLException, IOException {
        Files.createDirectories(file().getParent());
        sql("CREATE TABLE shopping (item TEXT)");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(this::open)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT));
        sql("INSERT INTO shopping VALUES ('bread')");
    }

    @Test
    void check_damagedPages_saysSo() throws IOException {
        try (SqliteStore store = open()) {
            store.transact(() -> {
                for (int i = 0; i < 300; i++) {
                    take(store, "WX-" + i);
                }
                return true;
            });
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int i = bytes.length / 2; i < bytes.length / 2 + 40_000; i++) {
            bytes[i] = 0x5a;
        }
        Files.write(file(), bytes);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> {
                    try (SqliteStore store = open()) {
                        store.check();
                    }
                })
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT));
    }

    @Test
    void check_quoteThatTheTicketDoesNotSay_isFound() throws SQLException {
        try (SqliteStore store = open()) {
            take(store, "WX-1");
            store.check();
            sql("UPDATE contribution SET payload = replace(payload, '机封处漏水', '轴承处漏水')");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(store::check)
                    .withMessageContaining("default:WX-1");
        }
    }

    @Test
    void check_recordThatCannotBeRead_isDamage() throws SQLException {
        try (SqliteStore store = open()) {
            take(store, "WX-1");
            sql("UPDATE contribution SET payload = '{'");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(store::check)
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT));
        }
    }

    @Test
    void outcomes_alteredByHand_areRefused() throws SQLException {
        try (SqliteStore store = open()) {
            store.outcomes()
                    .append(new Outcome(
                            "r-1",
                            "c-1",
                            null,
                            OutcomeKind.FIXED,
                            OutcomeSource.TAP,
                            1,
                            null,
                            null,
                            Actor.LOCAL,
                            Instant.EPOCH,
                            null));
        }
        assertThatThrownBy(() -> sql("DELETE FROM outcome")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql("UPDATE outcome SET case_id = 'c-2'")).hasMessageContaining("append-only");
    }

    @Test
    void write_fullDisk_losesNothingAndSaysWhatToDo() throws SQLException {
        try (SqliteStore store = open()) {
            take(store, "WX-1");
        }
        StoreErrors errors = new StoreErrors(file());
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:sqlite:" + file());
        Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file());
        try (Statement s = writer.createStatement()) {
            s.execute("PRAGMA max_page_count = 1");
        }
        try (Database database = new Database(writer, new HikariDataSource(pool), errors)) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> database.write(t -> {
                        database.write(inner -> inner.statements()
                                .run("INSERT INTO person (id, token) VALUES ('p', ?)", "x".repeat(100_000)));
                        return true;
                    }))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_SPACE))
                    .withMessageContaining("Free some space");
            assertThat(database.<Long>read(s -> s.number("SELECT count(*) FROM ticket")))
                    .isEqualTo(1);
            assertThat(database.<Long>read(s -> s.number("SELECT count(*) FROM person")))
                    .isZero();
        }
    }

    @Test
    void open_unwritableFolder_saysWhere() {
        Path under = folder.resolve("file");
        try {
            Files.writeString(under, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> SqliteStore.open(under.resolve("faultbook.db"), KEY, Clock.systemUTC()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.IO))
                .withMessageContaining(under.toString());
    }
}
