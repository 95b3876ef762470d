package org.faultbook.kb.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The contracts of the ports, run by the store in memory. */
final class MemoryStoreTest {
    private Store store = open();

    private static Store open() {
        Clock year = Clock.fixed(SampleTickets.START.plus(Duration.ofDays(365)), ZoneOffset.UTC);
        return new MemoryStore(SampleTickets.KEY, year);
    }

    @BeforeEach
    void openStore() {
        store = open();
    }

    @Nested
    class Transactions extends StoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Sources extends SourceStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Cases extends CaseStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Curation extends CurationContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Merges extends MergeContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Splits extends SplitContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Acts extends ActsContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Photos extends PhotoStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Safety extends SafetyStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Outcomes extends OutcomeStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Recommendations extends RecommendationLogContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Statistics extends StatisticsStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class EquipmentOfTheBase extends EquipmentStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Imports extends ImportLogContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class ManualsTakenBack extends ManualUndoContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Manuals extends ManualStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Forgetting extends ForgetStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Accounts extends AccountStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class SignIns extends SignInStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Terms extends TermStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Gaps extends GapStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Questions extends QuestionStoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Written extends WrittenCaseContract {
        @Override
        protected Store store() {
            return store;
        }
    }
}
