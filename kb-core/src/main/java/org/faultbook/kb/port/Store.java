package org.faultbook.kb.port;

import java.util.function.Supplier;

/**
 * The truth: one transactional store behind the store ports. Opening migrates an older schema and refuses a newer one
 * ({@link StoreException}).
 */
public interface Store extends AutoCloseable {
    SourceStore sources();

    CaseStore cases();

    CurationStore curation();

    OutcomeStore outcomes();

    RecommendationLog recommendations();

    StatisticsStore statistics();

    EquipmentStore equipment();

    ImportLog imports();

    ForgetStore forgetting();

    ManualStore manuals();

    AccountStore accounts();

    SignInStore signIns();

    TermStore terms();

    GapStore gaps();

    SafetyStore safety();

    QuestionStore questions();

    PhotoStore photos();

    /**
     * Runs work in one write transaction: all of it becomes durable and visible when this returns, or none of it when
     * it throws. Writers queue up. Called within a transaction, it joins it. Every port's writing method called outside
     * opens a transaction of its own.
     */
    <T> T transact(Supplier<T> work);

    /** The newest committed revision; 0 for an empty store. A revision is visible only after all lower ones. */
    long revision();

    /** Checks the store's own integrity; throws {@link StoreException} that says what is wrong. */
    void check();

    @Override
    void close();
}
