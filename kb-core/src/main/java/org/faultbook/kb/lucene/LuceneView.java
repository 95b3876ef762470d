package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.WeightedTerms;
import org.jspecify.annotations.Nullable;

/** A held snapshot: every question is answered by the same commit of the same generation. Safe for several threads. */
final class LuceneView implements SearchIndex.View {
    private static final Comparator<RawHit> BEST_FIRST =
            Comparator.comparingDouble((RawHit hit) -> -hit.score()).thenComparing(RawHit::recordId);

    private final Snapshot snapshot;
    private final Workers workers;
    private volatile @Nullable Asked last;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes over one hold of the snapshot. */
    LuceneView(Snapshot snapshot, Workers workers) {
        this.snapshot = snapshot;
        this.workers = workers;
    }

    @Override
    public String generation() {
        return snapshot.generation();
    }

    @Override
    public long revision() {
        return snapshot.data().revision();
    }

    @Override
    public int count(SearchFilter filter) {
        return ask("counting records", () -> snapshot.accepted(filter).count());
    }

    @Override
    public Listing list(ListQuery query) {
        return ask("listing", () -> snapshot.listing(query));
    }

    @Override
    public List<RawHit> byTerms(WeightedTerms terms, SearchFilter filter, int k) {
        return ask("searching by terms", () -> {
            if (k <= 0 || terms.isEmpty()) {
                return List.<RawHit>of();
            }
            return hits(
                    new TermScan(snapshot.reader().leaves(), workers).best(asked(terms), snapshot.accepted(filter), k),
                    k);
        });
    }

    @Override
    public List<RawHit> byVector(String model, float[] vector, SearchFilter filter, int k) {
        return ask("searching by vector", () -> {
            if (k <= 0) {
                return List.<RawHit>of();
            }
            VectorScan scan = new VectorScan(snapshot.reader(), workers);
            return hits(scan.best(IndexFields.vector(model), vector, snapshot.accepted(filter), k), k);
        });
    }

    @Override
    public List<TermMatch> matches(WeightedTerms terms, String recordId) {
        return matches(terms, List.of(recordId)).getOrDefault(recordId, List.of());
    }

    @Override
    public Map<String, List<TermMatch>> matches(WeightedTerms terms, Collection<String> recordIds) {
        return ask("explaining records", () -> {
            Map<String, List<TermMatch>> found = new HashMap<>();
            for (LeafReaderContext leaf : snapshot.reader().leaves()) {
                SortedMap<Integer, String> ids = new TreeMap<>();
                for (String id : recordIds) {
                    int doc = live(leaf.reader(), id);
                    if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                        ids.put(doc, id);
                    }
                }
                if (!ids.isEmpty()) {
                    int[] docs = ids.keySet().stream().mapToInt(doc -> doc).toArray();
                    List<List<TermMatch>> matches = TermScan.matches(asked(terms), leaf, docs);
                    for (int i = 0; i < docs.length; i++) {
                        found.put(Objects.requireNonNull(ids.get(docs[i])), matches.get(i));
                    }
                }
            }
            return found;
        });
    }

    /** The document of a record in a leaf; NO_MORE_DOCS where it has none that is not deleted. */
    private static int live(LeafReader leaf, String recordId) throws IOException {
        PostingsEnum documents = leaf.postings(new Term(IndexFields.ID, recordId), PostingsEnum.NONE);
        Bits live = leaf.getLiveDocs();
        int doc = documents == null ? DocIdSetIterator.NO_MORE_DOCS : documents.nextDoc();
        while (documents != null && doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = documents.nextDoc();
        }
        return doc;
    }

    @Override
    public List<String> owners() {
        SortedMap<String, Long> all = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            all.putAll(revisions(kind));
        }
        return List.copyOf(all.keySet());
    }

    @Override
    public Map<String, Long> revisions(RecordKind kind) {
        return ask("listing owners", () -> {
            Map<String, Long> revisions = new TreeMap<>();
            for (LeafReaderContext leaf : snapshot.reader().leaves()) {
                BinaryDocValues heads = leaf.reader().getBinaryDocValues(IndexFields.HEAD);
                NumericDocValues numbers = leaf.reader().getNumericDocValues(IndexFields.REVISION);
                Bits live = leaf.reader().getLiveDocs();
                while (heads != null && numbers != null && heads.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if ((live == null || live.get(heads.docID())) && numbers.advanceExact(heads.docID())) {
                        RecordHead head = RecordHead.unpack(heads.binaryValue());
                        if (kind.ofTheSame().contains(head.kind())) {
                            revisions.put(head.owner(), numbers.longValue());
                        }
                    }
                }
            }
            return revisions;
        });
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            snapshot.letGo();
        }
    }

    /** A question is asked once and its best records explained one by one: its terms are looked up once. */
    private List<AskedTerm> asked(WeightedTerms terms) throws IOException {
        Asked known = last;
        if (known == null || !known.terms.equals(terms)) {
            known = new Asked(terms, AskedTerm.of(terms, snapshot));
            last = known;
        }
        return known.found;
    }

    /** The best k of what was found, by score, then id. */
    private List<RawHit> hits(ScoreDoc[] found, int k) throws IOException {
        ScoreDoc[] docs = kept(found, k);
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        List<RawHit> hits = new ArrayList<>(docs.length);
        int at = 0;
        while (at < docs.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[at].doc, leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            BinaryDocValues heads = leaf.reader().getBinaryDocValues(IndexFields.HEAD);
            for (; at < docs.length && docs[at].doc < end; at++) {
                if (heads != null && heads.advanceExact(docs[at].doc - leaf.docBase)) {
                    RecordHead head = RecordHead.unpack(heads.binaryValue());
                    hits.add(new RawHit(head.id(), head.owner(), head.kind(), docs[at].score));
                }
            }
        }
        hits.sort(BEST_FIRST);
        return List.copyOf(hits.subList(0, Math.min(k, hits.size())));
    }

    /** Drops what scores below the k-th, so that only hits and their ties are read; in the order of documents. */
    private static ScoreDoc[] kept(ScoreDoc[] found, int k) {
        ScoreDoc[] docs = found;
        if (docs.length > k) {
            float[] scores = new float[docs.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = docs[i].score;
            }
            Arrays.sort(scores);
            float least = scores[scores.length - k];
            docs = Arrays.stream(docs).filter(doc -> doc.score >= least).toArray(ScoreDoc[]::new);
        }
        docs = docs.clone();
        Arrays.sort(docs, Comparator.comparingInt(doc -> doc.doc));
        return docs;
    }

    private <T> T ask(String doing, Question<T> question) {
        if (closed.get()) {
            throw new IllegalStateException("this view of " + snapshot.where() + " is closed; take a new one");
        }
        try {
            return question.answer();
        } catch (IOException e) {
            throw IndexTrouble.of(doing, snapshot.where(), e);
        }
    }

    private record Asked(WeightedTerms terms, List<AskedTerm> found) {}

    private interface Question<T> {
        T answer() throws IOException;
    }
}
