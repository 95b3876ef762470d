package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.search.SearchFilter;
import org.jspecify.annotations.Nullable;

/**
 * The live records a filter accepts, as one bit set per leaf. Both questions take it where they skip deleted records
 * anyway, so a filter acts inside retrieval and costs the same for every question.
 */
final class Accepted {
    private final List<@Nullable Bits> leaves = new ArrayList<>();
    private int count;

    private Accepted() {}

    static Accepted by(SearchFilter filter, IndexReader reader) throws IOException {
        Accepted accepted = new Accepted();
        for (LeafReaderContext leaf : reader.leaves()) {
            accepted.add(leaf.reader(), filter);
        }
        return accepted;
    }

    /** Records accepted in all leaves. */
    int count() {
        return count;
    }

    /** The accepted documents of a leaf by its ordinal; null where all are. */
    @Nullable
    Bits of(LeafReaderContext leaf) {
        return leaves.get(leaf.ord);
    }

    private void add(LeafReader leaf, SearchFilter filter) throws IOException {
        FixedBitSet bits = accept(leaf, filter);
        int passed = bits == null ? leaf.numDocs() : bits.cardinality();
        leaves.add(bits == null || passed == leaf.numDocs() ? leaf.getLiveDocs() : bits);
        count += passed;
    }

    /** Null where the filter is open. */
    private static @Nullable FixedBitSet accept(LeafReader leaf, SearchFilter filter) throws IOException {
        FixedBitSet bits = null;
        bits = narrow(bits, leaf, IndexFields.OWNER, filter.owners());
        bits = narrow(
                bits,
                leaf,
                IndexFields.PRODUCT_LINE,
                filter.productLines().stream().map(ProductLine::id).toList());
        bits = narrow(bits, leaf, IndexFields.CONFIDENCE, names(filter.confidences()));
        bits = narrow(bits, leaf, IndexFields.AUDIENCE, names(filter.audiences()));
        bits = narrow(bits, leaf, IndexFields.LANGUAGE, names(filter.languages()));
        bits = narrow(bits, leaf, IndexFields.KIND, names(filter.kinds()));
        EquipmentScope within = filter.within();
        if (within != null) {
            List<@Nullable String> levels = within.levels();
            for (int i = 0; i < levels.size(); i++) {
                String level = levels.get(i);
                if (level != null) {
                    bits = narrow(bits, leaf, IndexFields.level(i), List.of(IndexFields.levelKey(level)));
                }
            }
            if (IndexFields.hasRanges(within)) {
                bits = withinRanges(bits, leaf, StoredRanges.only(within));
            }
        }
        Bits live = leaf.getLiveDocs();
        if (bits != null && live != null) {
            live.applyMask(bits, 0);
        }
        return bits;
    }

    private static <E extends Enum<E>> List<String> names(Collection<E> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static @Nullable FixedBitSet narrow(
            @Nullable FixedBitSet bits, LeafReader leaf, String field, Collection<String> allowed) throws IOException {
        if (allowed.isEmpty()) {
            return bits;
        }
        FixedBitSet here = new FixedBitSet(leaf.maxDoc());
        Terms terms = leaf.terms(field);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            PostingsEnum documents = null;
            for (String value : allowed) {
                if (all.seekExact(new BytesRef(value))) {
                    documents = all.postings(documents, PostingsEnum.NONE);
                    here.or(documents);
                }
            }
        }
        if (bits != null) {
            here.and(bits);
        }
        return here;
    }

    /** Ranges have no keyword: what passed so far is compared with the scope that the record holds. */
    private static FixedBitSet withinRanges(@Nullable FixedBitSet bits, LeafReader leaf, EquipmentScope ranges)
            throws IOException {
        FixedBitSet here = new FixedBitSet(leaf.maxDoc());
        BinaryDocValues stored = leaf.getBinaryDocValues(IndexFields.RANGES);
        if (stored == null) {
            return here;
        }
        DocIdSetIterator candidates = bits == null ? DocIdSetIterator.all(leaf.maxDoc()) : new BitSetIterator(bits, 0);
        for (int doc = candidates.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = candidates.nextDoc()) {
            if (stored.advanceExact(doc)
                    && StoredRanges.unpack(stored.binaryValue()).within(ranges)) {
                here.set(doc);
            }
        }
        return here;
    }
}
