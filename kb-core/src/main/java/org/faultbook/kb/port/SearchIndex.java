package org.faultbook.kb.port;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.WeightedTerms;
import org.jspecify.annotations.Nullable;

/**
 * A derived, disposable index of records. It pulls itself forward from the store's revision kept in its own commit and
 * answers two small questions and lists what it holds. Views of one generation are consistent: an answer never mixes generations.
 */
public interface SearchIndex extends AutoCloseable {
    /** A consistent view of the newest committed generation; close it after use. Cheap. */
    View view();

    /** The store's revision up to which changes are applied; 0 where the index is empty. */
    long revision();

    /** What the serving generation was made with; null before the first commit. */
    @Nullable
    IndexStamp stamp();

    /** Applies changes in one commit that names the revision they lead to. Later changes of an owner win. */
    void apply(List<IndexChange> changes, long revision);

    /** Starts a new, empty generation while the old one serves. Only one at a time. */
    Rebuild rebuild(IndexStamp stamp);

    /** Checks the files; throws {@link StoreException} with reason CORRUPT where they are not sound. */
    void check();

    @Override
    void close();

    /** A generation being built. Closing without {@link #swap} discards it. */
    interface Rebuild extends AutoCloseable {
        void apply(List<IndexChange> changes, long revision);

        /** Makes the new generation serve; open views of the old one stay valid until they are closed. */
        void swap();

        @Override
        void close();
    }

    /** One consistent view. */
    interface View extends AutoCloseable {
        String generation();

        long revision();

        /** Records that the filter accepts. */
        int count(SearchFilter filter);

        /**
         * Owners of records under a filter, with how many there are of each value of each facet. All records of an owner are
         * taken to have the facets of its first.
         */
        Listing list(ListQuery query);

        /** The best k by the weighted sum of BM25, best first, ties by record id; only hits above 0; empty where none. */
        List<RawHit> byTerms(WeightedTerms terms, SearchFilter filter, int k);

        /**
         * The best k by cosine of the model's vector field, best first, ties by record id. {@code vector} is centred and
         * of length 1. Records without a vector of the model are left out.
         */
        List<RawHit> byVector(String model, float[] vector, SearchFilter filter, int k);

        /** Which terms matched a record, the strongest first; empty where none or where the record is unknown. */
        List<TermMatch> matches(WeightedTerms terms, String recordId);

        /** {@link #matches(WeightedTerms, String)} of several records at once; what has no match may be absent. */
        default Map<String, List<TermMatch>> matches(WeightedTerms terms, Collection<String> recordIds) {
            Map<String, List<TermMatch>> found = new HashMap<>();
            recordIds.forEach(id -> found.put(id, matches(terms, id)));
            return found;
        }

        /** All owners in the index, in order. */
        List<String> owners();

        /**
         * The store's revision of every owner that has records of a kind, or of {@linkplain RecordKind#ofTheSame() what
         * the same thing may be}, as it was when they were made; in the order of the owners.
         */
        Map<String, Long> revisions(RecordKind kind);

        @Override
        void close();
    }
}
