package org.faultbook.kb.memory;

import java.time.Clock;
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
import org.faultbook.kb.port.TermStore;

/**
 * A store that lives as long as its process. Each transaction copies the maps of the store, so it suits some thousands
 * of tickets, put in transactions of many.
 */
public final class MemoryStore implements Store {
    private final Transactions transactions = new Transactions();
    private final SourceStore sources;
    private final CaseStore cases;
    private final CurationStore curation;
    private final OutcomeStore outcomes = new MemoryOutcomeStore(transactions);
    private final RecommendationLog recommendations = new MemoryRecommendationLog(transactions);
    private final StatisticsStore statistics = new MemoryStatisticsStore(transactions);
    private final EquipmentStore equipment = new MemoryEquipmentStore(transactions);
    private final ImportLog imports;
    private final ForgetStore forgetting;
    private final ManualStore manuals;
    private final AccountStore accounts = new MemoryAccountStore(transactions);
    private final SignInStore signIns = new MemorySignInStore(transactions);
    private final TermStore terms = new MemoryTermStore(transactions);
    private final GapStore gaps = new MemoryGapStore(transactions);
    private final SafetyStore safety = new MemorySafetyStore(transactions);
    private final QuestionStore questions = new MemoryQuestionStore(transactions);
    private final PhotoStore photos = new MemoryPhotoStore(transactions);

    /** {@code key} makes the ids of cases and persons; {@code clock} tells when a fix has held 30 days. */
    public MemoryStore(byte[] key, Clock clock) {
        CaseIdentity identity = new CaseIdentity(key);
        sources = new MemorySourceStore(transactions, identity);
        cases = new MemoryCaseStore(transactions, identity, clock);
        curation = new MemoryCurationStore(transactions, identity);
        imports = new MemoryImportLog(transactions, identity);
        manuals = new MemoryManualStore(transactions, identity);
        forgetting = new MemoryForgetStore(transactions, identity, new Tombstones(key));
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
        return transactions.transact(s -> work.get());
    }

    @Override
    public long revision() {
        return transactions.state().revision;
    }

    @Override
    public void check() {
        // Nothing can be damaged but by a fault of the program itself.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
