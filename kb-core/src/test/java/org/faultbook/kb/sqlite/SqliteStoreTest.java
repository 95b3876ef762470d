package org.faultbook.kb.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.port.AccountStoreContract;
import org.faultbook.kb.port.ActsContract;
import org.faultbook.kb.port.CaseStoreContract;
import org.faultbook.kb.port.CurationContract;
import org.faultbook.kb.port.EquipmentStoreContract;
import org.faultbook.kb.port.ForgetStoreContract;
import org.faultbook.kb.port.GapStoreContract;
import org.faultbook.kb.port.ImportLogContract;
import org.faultbook.kb.port.ManualStoreContract;
import org.faultbook.kb.port.ManualUndoContract;
import org.faultbook.kb.port.MergeContract;
import org.faultbook.kb.port.OutcomeStoreContract;
import org.faultbook.kb.port.PhotoStoreContract;
import org.faultbook.kb.port.QuestionStoreContract;
import org.faultbook.kb.port.RecommendationLogContract;
import org.faultbook.kb.port.SafetyStoreContract;
import org.faultbook.kb.port.SignInStoreContract;
import org.faultbook.kb.port.SourceStoreContract;
import org.faultbook.kb.port.SplitContract;
import org.faultbook.kb.port.StatisticsStoreContract;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.port.StoreContract;
import org.faultbook.kb.port.TermStoreContract;
import org.faultbook.kb.port.WrittenCaseContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of the ports, run by the store on SQLite. */
final class SqliteStoreTest {
    @TempDir
    Path folder = Path.of("");

    private @Nullable Store opened;

    @TempDir
    static Path templates = Path.of("");

    /** An empty store, migrated once: what each test starts from. */
    @BeforeAll
    static void makeTemplate() {
        SqliteStore.open(templates.resolve("empty.db"), SampleTickets.KEY, Clock.systemUTC())
                .close();
    }

    @BeforeEach
    void openStore() throws IOException {
        Files.copy(templates.resolve("empty.db"), folder.resolve("faultbook.db"));
        Clock year = Clock.fixed(SampleTickets.START.plus(Duration.ofDays(365)), ZoneOffset.UTC);
        opened = SqliteStore.open(folder.resolve("faultbook.db"), SampleTickets.KEY, year);
    }

    @AfterEach
    void closeStore() {
        store().close();
    }

    private Store store() {
        return Objects.requireNonNull(opened);
    }

    @Nested
    class Transactions extends StoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Sources extends SourceStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Cases extends CaseStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Curation extends CurationContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Merges extends MergeContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Splits extends SplitContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Acts extends ActsContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Photos extends PhotoStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Safety extends SafetyStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Outcomes extends OutcomeStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Recommendations extends RecommendationLogContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Statistics extends StatisticsStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class EquipmentOfTheBase extends EquipmentStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Imports extends ImportLogContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class ManualsTakenBack extends ManualUndoContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Manuals extends ManualStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Forgetting extends ForgetStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Accounts extends AccountStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class SignIns extends SignInStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Terms extends TermStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Gaps extends GapStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Questions extends QuestionStoreContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }

    @Nested
    class Written extends WrittenCaseContract {
        @Override
        protected Store store() {
            return SqliteStoreTest.this.store();
        }
    }
}
