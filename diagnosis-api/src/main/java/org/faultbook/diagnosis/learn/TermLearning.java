package org.faultbook.diagnosis.learn;

import java.time.Clock;
import java.util.Optional;
import org.faultbook.indexer.bilingual.BilingualTexts;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.statistics.StatisticsVersion;

/**
 * Learns term pairs from the manuals that a store has in both languages and keeps them there as versions of their own. A
 * store without such manuals never gets one; where they were taken back, the next version is empty.
 */
final class TermLearning {
    private static final String KIND = "term-pairs";

    private final Store store;
    private final Lexicon lexicon;
    private final TextAnalyzer analyzer;
    private final Clock clock;

    TermLearning(Store store, Lexicon lexicon, TextAnalyzer analyzer, Clock clock) {
        this.store = store;
        this.lexicon = lexicon;
        this.analyzer = analyzer;
        this.clock = clock;
    }

    /** The newest version; none where its words were made by another analyzer, whose words these are not. */
    TermPairs latest() {
        return version()
                .map(v -> TermPairsCodec.decode(v.payload(), analyzer.version()))
                .orElse(TermPairs.NONE);
    }

    /** Nothing is done where no passage changed since the newest version. */
    void learn(String id, long revision) {
        Optional<StatisticsVersion> newest = version();
        if (newest.isPresent() && isCurrent(newest.get())) {
            return;
        }
        TermPairs pairs =
                TermPairs.learn(BilingualTexts.distinct(BilingualTexts.of(store.manuals(), lexicon)), analyzer);
        if (pairs.size() > 0 || newest.isPresent()) {
            byte[] payload = TermPairsCodec.encode(pairs, analyzer.version());
            store.statistics()
                    .save(new StatisticsVersion(id, ProductLine.DEFAULT, KIND, revision, clock.instant(), payload));
        }
    }

    private boolean isCurrent(StatisticsVersion version) {
        return TermPairsCodec.isOf(version.payload(), analyzer.version())
                && store.manuals()
                        .passageChangesSince(version.fromRevision(), 1)
                        .isEmpty();
    }

    private Optional<StatisticsVersion> version() {
        return store.statistics().latest(ProductLine.DEFAULT, KIND);
    }
}
