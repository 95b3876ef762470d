package org.faultbook.kb.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.forget.Tombstones;
import org.faultbook.kb.port.AccountStore;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.CurationStore;
import org.faultbook.kb.port.EquipmentStore;
import org.faultbook.kb.port.ForgetStore;
import org.faultbook.kb.port.GapStore;
import org.faultbook.kb.port.ImportLog;
import org.faultbook.kb.port.ManualStore;
import org.faultbook.kb.port.OutcomeStore;
import org.faultbook.kb.port.PhotoStore;
import org.faultbook.kb.port.QuestionStore;
import org.faultbook.kb.port.RecommendationLog;
import org.faultbook.kb.port.SafetyStore;
import org.faultbook.kb.port.SignInStore;
import org.faultbook.kb.port.SourceStore;
import org.faultbook.kb.port.StatisticsStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;
import org.faultbook.kb.port.TermStore;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The store in one SQLite file, with write-ahead log and {@code synchronous=FULL}: what a call has returned from
 * survives a power cut. Other processes may read and write the file at the same time; their writers take turns.
 */
public final class SqliteStore implements Store {
    private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int CHECKPOINT_PAGES = 4_000;
    private static final int LOG_BYTES_KEPT = 64 << 20;

    private final Database database;
    private final StoreErrors errors;
    private final SourceStore sources;
    private final CaseStore cases;
    private final CurationStore curation;
    private final OutcomeStore outcomes;
    private final RecommendationLog recommendations;
    private final StatisticsStore statistics;
    private final EquipmentStore equipment;
    private final ImportLog imports;
    private final ForgetStore forgetting;
    private final ManualStore manuals;
    private final AccountStore accounts;
    private final SignInStore signIns;
    private final TermStore terms;
    private final GapStore gaps;
    private final SafetyStore safety;
    private final QuestionStore questions;
    private final PhotoStore photos;

    private SqliteStore(Database database, StoreErrors errors, byte[] key, Clock clock) {
        CaseIdentity identity = new CaseIdentity(key);
        this.database = database;
        this.errors = errors;
        this.sources = new SqliteSourceStore(database, identity);
        this.cases = new SqliteCaseStore(database, new CaseLookup(database, clock), new Joining(identity));
        this.curation = new SqliteCurationStore(database, new Joining(identity), identity);
        this.outcomes = new SqliteOutcomeStore(database);
        this.recommendations = new SqliteRecommendationLog(database);
        this.statistics = new SqliteStatisticsStore(database);
        this.equipment = new SqliteEquipmentStore(database);
        this.imports = new SqliteImportLog(database, new Joining(identity));
        this.forgetting = new SqliteForgetStore(database, new Joining(identity), identity, new Tombstones(key));
        this.manuals = new SqliteManualStore(database, new Joining(identity));
        this.accounts = new SqliteAccountStore(database);
        this.signIns = new SqliteSignInStore(database, key);
        this.terms = new SqliteTermStore(database);
        this.gaps = new SqliteGapStore(database);
        this.safety = new SqliteSafetyStore(database);
        this.questions = new SqliteQuestionStore(database);
        this.photos = new SqlitePhotoStore(database);
    }

    /**
     * Opens the store, making file and folders where they are absent and migrating an older schema.
     *
     * @param key the home's key, from which the ids of cases and persons are made
     * @param clock tells when a fix has held 30 days
     * @throws StoreException where the file cannot be used, is damaged, belongs to another key, or was made by a newer
     *     program
     */
    public static SqliteStore open(Path file, byte[] key, Clock clock) {
        Path absolute = file.toAbsolutePath();
        StoreErrors errors = new StoreErrors(absolute);
        try {
            Files.createDirectories(absolute.getParent());
            OwnerOnly.hold(absolute);
            SQLiteDataSource forWriting = source(absolute, false);
            Connection writer = forWriting.getConnection();
            try {
                Statements statements = new Statements(writer);
                Schema.migrate(statements, forWriting, errors);
                // Pages that many transactions touch are copied back once for several of them.
                statements.number("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
                statements.number("PRAGMA journal_size_limit = " + LOG_BYTES_KEPT);
                StoreKey.check(statements, key, absolute);
                // none of these is wanted again, and one that is half read would keep the file from being rewritten
                statements.release();
                Database database = new Database(writer, readers(source(absolute, true)), errors);
                return new SqliteStore(database, errors, key, clock);
            } catch (PoolInitializationException e) {
                writer.close();
                if (e.getCause() instanceof SQLException sql) {
                    throw sql;
                }
                throw e;
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw errors.of(e);
        } catch (IOException e) {
            throw new StoreException(
                    Reason.IO, "The folder of the store " + absolute + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static SQLiteDataSource source(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(readOnly ? -16_000 : -64_000);
        config.setReadOnly(readOnly);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource readers(SQLiteDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("faultbook-readers");
        config.setDataSource(source);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setReadOnly(true);
        // Connections live as long as the pool, and their prepared statements with them.
        config.setIdleTimeout(0);
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }

    @Override
    public SourceStore sources() {
        return sources;
    }

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public CurationStore curation() {
        return curation;
    }

    @Override
    public OutcomeStore outcomes() {
        return outcomes;
    }

    @Override
    public RecommendationLog recommendations() {
        return recommendations;
    }

    @Override
    public StatisticsStore statistics() {
        return statistics;
    }

    @Override
    public EquipmentStore equipment() {
        return equipment;
    }

    @Override
    public ImportLog imports() {
        return imports;
    }

    @Override
    public ForgetStore forgetting() {
        return forgetting;
    }

    @Override
    public ManualStore manuals() {
        return manuals;
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public SignInStore signIns() {
        return signIns;
    }

    @Override
    public TermStore terms() {
        return terms;
    }

    @Override
    public GapStore gaps() {
        return gaps;
    }

    @Override
    public SafetyStore safety() {
        return safety;
    }

    @Override
    public QuestionStore questions() {
        return questions;
    }

    @Override
    public PhotoStore photos() {
        return photos;
    }

    @Override
    public <T> T transact(Supplier<T> work) {
        return database.write(t -> work.get());
    }

    /** The newest committed revision; within a transaction that of its beginning. */
    @Override
    public long revision() {
        return database.read(s -> s.number("SELECT value FROM store_counter WHERE name = 'revision'"));
    }

    @Override
    public void check() {
        List<String> findings;
        try {
            findings = database.readTogether(IntegrityCheck::findings);
        } catch (IllegalStateException unreadable) {
            throw errors.corrupt(String.valueOf(unreadable.getMessage()), unreadable);
        }
        if (!findings.isEmpty()) {
            throw errors.corrupt(String.join("; ", findings), null);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
