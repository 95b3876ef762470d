package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The semantic question: an exact scan without a graph. Every accepted vector is estimated by its quantised form (one
 * byte a dimension, after Gao et al., "Practical and Asymptotically Optimal Quantization of High-Dimensional Vectors",
 * 2024, as Lucene has it), and those that may be among the best k by the error of the estimate are weighed by their raw
 * floats. A small accepted set is weighed by raw floats altogether.
 */
final class VectorScan {
    /** Accepted records up to which raw floats alone are faster than two passes. */
    static final int RAW_ONLY = 4_096;

    /** How far an estimate was ever seen from the cosine, with room; docs/measurements.md has the figures. */
    static final float ERROR = 0.003f;

    /** Documents that are worth a part of their own. */
    private static final int PART = 16_384;

    private final IndexReader reader;
    private final Workers workers;

    VectorScan(IndexReader reader, Workers workers) {
        this.reader = reader;
        this.workers = workers;
    }

    /** At least the best k by cosine, all that tie with the k-th among them, in no order; fewer where fewer have one. */
    ScoreDoc[] best(String field, float[] query, Accepted accepted, int k) throws IOException {
        int all = accepted.count();
        if (all <= RAW_ONLY || all <= k) {
            return weigh(field, query, acceptedDocs(accepted));
        }
        int n = (int) Math.min(2L * k + 64, all);
        while (true) {
            long[] best = estimate(field, query, accepted, n);
            if (best.length < n || n == all) {
                return weigh(field, query, docs(best, best.length));
            }
            // Whoever is estimated lower than this cannot be among the best k: two errors of half a cosine each.
            float floor = score(best[k - 1]) - ERROR;
            if (score(best[n - 1]) < floor) {
                int candidates = k;
                while (score(best[candidates]) >= floor) {
                    candidates++;
                }
                return weigh(field, query, docs(best, candidates));
            }
            n = (int) Math.min(4L * n, all);
        }
    }

    /** The best n estimates, best first; fewer where fewer documents have a vector. */
    private long[] estimate(String field, float[] query, Accepted accepted, int n) throws IOException {
        List<Callable<LongHeap>> parts = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            int max = leaf.reader().maxDoc();
            int count = Math.min(2 * workers.cores(), (max + PART - 1) / PART);
            for (int i = 0; i < count; i++) {
                int from = (int) ((long) max * i / count);
                int to = (int) ((long) max * (i + 1) / count);
                parts.add(() -> scan(leaf, field, query, accepted.of(leaf), n, from, to));
            }
        }
        List<LongHeap> heaps = workers.all(parts);
        int size = heaps.stream().mapToInt(LongHeap::size).sum();
        long[] merged = new long[size];
        int at = 0;
        for (LongHeap heap : heaps) {
            for (int i = 1; i <= heap.size(); i++) {
                merged[at++] = heap.get(i);
            }
        }
        Arrays.sort(merged);
        long[] best = new long[Math.min(n, size)];
        for (int i = 0; i < best.length; i++) {
            best[i] = merged[size - 1 - i];
        }
        return best;
    }

    private static LongHeap scan(
            LeafReaderContext leaf, String field, float[] query, @Nullable Bits accepted, int n, int from, int to)
            throws IOException {
        LongHeap heap = new LongHeap(n);
        FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
        VectorScorer scorer = values == null || values.size() == 0 ? null : values.scorer(query);
        if (scorer == null || scorer.iterator().advance(from) >= to) {
            return heap;
        }
        VectorScorer.Bulk bulk = scorer.bulk(null);
        DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
        float least = Float.NEGATIVE_INFINITY;
        while (true) {
            float highest = bulk.nextDocsAndScores(to, accepted, batch);
            if (batch.size == 0) {
                return heap;
            }
            if (highest <= least) {
                continue;
            }
            for (int i = 0; i < batch.size; i++) {
                if (batch.features[i] > least) {
                    heap.insertWithOverflow(entry(leaf.docBase + batch.docs[i], batch.features[i]));
                    if (heap.size() == n) {
                        least = score(heap.top());
                    }
                }
            }
        }
    }

    /** Cosines by the raw floats of the given documents, which are in order. */
    private ScoreDoc[] weigh(String field, float[] query, int[] docs) throws IOException {
        List<ScoreDoc> weighed = new ArrayList<>(docs.length);
        List<LeafReaderContext> leaves = reader.leaves();
        int at = 0;
        while (at < docs.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[at], leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
            if (values == null || values.size() == 0) {
                while (at < docs.length && docs[at] < end) {
                    at++;
                }
                continue;
            }
            KnnVectorValues.DocIndexIterator iterator = values.iterator();
            for (; at < docs.length && docs[at] < end; at++) {
                int doc = docs[at] - leaf.docBase;
                if (iterator.docID() < doc) {
                    iterator.advance(doc);
                }
                if (iterator.docID() == doc) {
                    float cosine = VectorUtil.dotProduct(query, values.vectorValue(iterator.index()));
                    weighed.add(new ScoreDoc(docs[at], cosine));
                }
            }
        }
        return weighed.toArray(ScoreDoc[]::new);
    }

    private int[] acceptedDocs(Accepted accepted) {
        int[] docs = new int[accepted.count()];
        int at = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits bits = accepted.of(leaf);
            int max = leaf.reader().maxDoc();
            for (int doc = 0; doc < max; doc++) {
                if (bits == null || bits.get(doc)) {
                    docs[at++] = leaf.docBase + doc;
                }
            }
        }
        return docs;
    }

    /** The documents of the first entries, in order. */
    private static int[] docs(long[] entries, int count) {
        int[] docs = new int[count];
        for (int i = 0; i < count; i++) {
            docs[i] = ~(int) entries[i];
        }
        Arrays.sort(docs);
        return docs;
    }

    /** Lucene's score of a dot product is (1 + cosine) / 2, never negative, so its bits are in the order of values. */
    private static long entry(int doc, float score) {
        return ((long) Float.floatToIntBits(score) << 32) | (~doc & 0xFFFFFFFFL);
    }

    private static float score(long entry) {
        return Float.intBitsToFloat((int) (entry >>> 32));
    }
}
