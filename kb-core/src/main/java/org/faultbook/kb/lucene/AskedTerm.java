package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.WeightedTerms;
import org.jspecify.annotations.Nullable;

/**
 * A term of a question, found in the leaves that have it.
 *
 * @param name of its field in the index
 * @param bytes the term as the index has it; not to be changed
 * @param factor its weight times its rarity
 * @param states where the term is in each leaf, by the leaf's ordinal; null where the leaf lacks it
 */
record AskedTerm(
        TokenField field,
        String name,
        Bm25Field bm25,
        String term,
        BytesRef bytes,
        float factor,
        List<@Nullable TermState> states) {

    /**
     * The terms that occur at all and weigh more than 0, by field, then term: sums are made in this order, so equal
     * records get equal scores to the last bit.
     */
    static List<AskedTerm> of(WeightedTerms terms, Snapshot snapshot) throws IOException {
        List<AskedTerm> asked = new ArrayList<>();
        for (Map.Entry<TokenField, Map<String, Float>> field : terms.byField().entrySet()) {
            String name = field.getKey().name();
            Bm25Field bm25 = snapshot.bm25(name);
            List<String> sorted = field.getValue().keySet().stream().sorted().toList();
            List<LeafReaderContext> leaves = snapshot.reader().leaves();
            List<@Nullable TermsEnum> dictionaries = new ArrayList<>(leaves.size());
            for (LeafReaderContext leaf : leaves) {
                Terms indexed = leaf.reader().terms(name);
                dictionaries.add(indexed == null ? null : indexed.iterator());
            }
            for (String term : sorted) {
                float weight = field.getValue().getOrDefault(term, 0f);
                if (weight > 0) {
                    AskedTerm found = find(field.getKey(), name, bm25, term, weight, dictionaries);
                    if (found != null) {
                        asked.add(found);
                    }
                }
            }
        }
        asked.sort(Comparator.comparing(AskedTerm::name));
        return asked;
    }

    /** What the term adds to the score of a record. */
    float score(float frequency, byte length) {
        return factor * bm25.share(frequency, length);
    }

    private static @Nullable AskedTerm find(
            TokenField field,
            String name,
            Bm25Field bm25,
            String term,
            float weight,
            List<@Nullable TermsEnum> dictionaries)
            throws IOException {
        BytesRef bytes = new BytesRef(term);
        List<@Nullable TermState> states = new ArrayList<>(dictionaries.size());
        long recordsWith = 0;
        for (TermsEnum dictionary : dictionaries) {
            boolean here = dictionary != null && dictionary.seekExact(bytes);
            states.add(dictionary != null && here ? dictionary.termState() : null);
            recordsWith += dictionary != null && here ? dictionary.docFreq() : 0;
        }
        return recordsWith == 0
                ? null
                : new AskedTerm(field, name, bm25, term, bytes, (float) (weight * bm25.rarity(recordsWith)), states);
    }
}
