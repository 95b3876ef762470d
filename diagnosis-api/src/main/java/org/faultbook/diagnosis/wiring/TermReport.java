package org.faultbook.diagnosis.wiring;

import java.util.List;
import org.faultbook.indexer.bilingual.AlignedText;
import org.faultbook.indexer.bilingual.BilingualTexts;
import org.faultbook.indexer.bilingual.TermOffer;
import org.faultbook.indexer.bilingual.TermOffers;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.TextAnalyzer;

/** Terms that the manuals of a store offer for the lexicon, as the store is now. */
final class TermReport {
    private TermReport() {}

    static List<TermOffer> of(Store store, Lexicon lexicon) {
        List<AlignedText> texts = BilingualTexts.of(store.manuals(), lexicon);
        if (texts.isEmpty()) {
            return List.of();
        }
        TextAnalyzer analyzer = new ServiceTextAnalyzer();
        TermPairs pairs = TermPairs.learn(BilingualTexts.distinct(texts), analyzer);
        return TermOffers.among(texts, pairs, lexicon, analyzer);
    }
}
