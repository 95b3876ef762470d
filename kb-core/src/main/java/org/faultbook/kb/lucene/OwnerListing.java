package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.faultbook.kb.search.FacetTally;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Lists owners by the first record of each, which stands before its others in one block, as they were written. One walk over
 * the first records makes the page and all counts.
 */
final class OwnerListing {
    private final Snapshot snapshot;
    private final ListQuery query;
    private final Comparator<Candidate> order;
    private final FacetTally tally = new FacetTally();
    private final PriorityQueue<Candidate> best;
    private final int wanted;
    private int total;

    /** The first record of an owner. */
    private record Candidate(int doc, int score, long seen, long revision) {}

    OwnerListing(Snapshot snapshot, ListQuery query) {
        this.snapshot = snapshot;
        this.query = query;
        this.order = order(query.order());
        this.best = new PriorityQueue<>(order.reversed());
        this.wanted = query.size() == 0 ? 0 : Math.addExact(query.from(), query.size());
    }

    /** Written out: it is asked for every owner of the index. */
    private static Comparator<Candidate> order(ListQuery.Order by) {
        return (a, b) -> {
            int order = by == ListQuery.Order.BEST ? Integer.compare(b.score, a.score) : 0;
            if (order == 0 && by != ListQuery.Order.NEWEST) {
                order = Long.compare(b.seen, a.seen);
            }
            if (order == 0) {
                order = Long.compare(b.revision, a.revision);
            }
            return order == 0 ? Integer.compare(a.doc, b.doc) : order;
        };
    }

    Listing read() throws IOException {
        Accepted accepted = snapshot.accepted(query.filter());
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            read(leaf, accepted.of(leaf));
        }
        List<Candidate> page = new ArrayList<>(best);
        page.sort(order);
        return new Listing(
                total, owners(page.subList(Math.min(query.from(), page.size()), page.size())), tally.counts());
    }

    private void read(LeafReaderContext leaf, @Nullable Bits accepted) throws IOException {
        LeafReader reader = leaf.reader();
        PostingsEnum firsts = reader.postings(new Term(IndexFields.FIRST, IndexFields.FIRST), PostingsEnum.NONE);
        if (firsts == null) {
            return;
        }
        FixedBitSet starts = new FixedBitSet(reader.maxDoc());
        starts.or(firsts);
        FoundWords found = query.words().isEmpty() ? null : FoundWords.of(query.words(), reader, starts);
        LeafFacets facets = new LeafFacets(reader, query.chosen());
        NumericDocValues seen = reader.getNumericDocValues(IndexFields.SEEN);
        NumericDocValues revisions = reader.getNumericDocValues(IndexFields.REVISION);
        for (int doc = starts.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(starts, doc)) {
            if ((accepted == null || accepted.get(doc)) && (found == null || found.all(doc)) && facets.count(doc)) {
                total++;
                offer(
                        leaf.docBase + doc,
                        found == null ? 0 : found.score(doc),
                        value(seen, doc),
                        value(revisions, doc));
            }
        }
        facets.addTo(tally);
    }

    private static int next(FixedBitSet bits, int doc) {
        return doc + 1 >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(doc + 1);
    }

    private static long value(@Nullable NumericDocValues values, int doc) throws IOException {
        return values != null && values.advanceExact(doc) ? values.longValue() : 0;
    }

    private void offer(int doc, int score, long seen, long revision) {
        if (best.size() < wanted) {
            best.add(new Candidate(doc, score, seen, revision));
        } else if (wanted > 0) {
            Candidate candidate = new Candidate(doc, score, seen, revision);
            if (order.compare(candidate, Objects.requireNonNull(best.peek())) < 0) {
                best.poll();
                best.add(candidate);
            }
        }
    }

    /** In their order; doc values are read in the order of documents. */
    private List<String> owners(List<Candidate> page) throws IOException {
        Integer[] byDoc = new Integer[page.size()];
        Arrays.setAll(byDoc, i -> i);
        Arrays.sort(byDoc, Comparator.comparingInt(i -> page.get(i).doc()));
        List<String> owners = new ArrayList<>(Collections.nCopies(page.size(), ""));
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        for (int i : byDoc) {
            int doc = page.get(i).doc();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            BinaryDocValues heads = leaf.reader().getBinaryDocValues(IndexFields.HEAD);
            if (heads != null && heads.advanceExact(doc - leaf.docBase)) {
                owners.set(i, RecordHead.unpack(heads.binaryValue()).owner());
            }
        }
        return owners;
    }
}
