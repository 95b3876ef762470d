package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The semantic question: an exact scan without a graph. Every accepted vector is estimated in one byte a dimension, a
 * quarter of its bytes, and those that may be among the best k by the bound of the estimate's error
 * ({@link RoundedVector}) are weighed by their raw floats: no answer is missed. A small accepted set is weighed by raw
 * floats altogether.
 */
final class VectorScan {
    /** Accepted records up to which raw floats alone are about as fast as two passes. */
    static final int RAW_ONLY = 4_096;

    /** Makes every lower end more than 0, which stands for no answer. */
    private static final float OFFSET = 4;

    /** Documents that are worth a range of their own. */
    private static final int RANGE = 16_384;

    /** Candidates that are worth a worker of their own. */
    private static final int WEIGHED = 512;

    private final IndexReader reader;
    private final Workers workers;

    VectorScan(IndexReader reader, Workers workers) {
        this.reader = reader;
        this.workers = workers;
    }

    /** At least the best k by cosine, all that tie with the k-th among them, in the order of documents; fewer where fewer have one. */
    ScoreDoc[] best(String field, float[] query, Accepted accepted, int k) throws IOException {
        int all = accepted.count();
        if (all <= RAW_ONLY || all <= 2L * k) {
            return weigh(field, query, acceptedDocs(accepted));
        }
        RoundedVector rounded = RoundedVector.of(query);
        float length = (float) Math.sqrt(VectorUtil.dotProduct(query, query));
        List<Callable<RangeScores>> parts = new ArrayList<>();
        int range = Math.max(RANGE, reader.maxDoc() / workers.cores() + 1);
        for (LeafRange part : LeafRange.split(reader.leaves(), range)) {
            parts.add(() -> lowerEnds(part, field, query, rounded, length, accepted.of(part.leaf())));
        }
        List<RangeScores> lowerEnds = workers.all(parts);
        float cut = RangeScores.cut(lowerEnds, k);
        return weighTogether(field, query, mayReach(cut, lowerEnds, field, rounded, length));
    }

    /** What the accepted documents of a range score at least. */
    private static RangeScores lowerEnds(
            LeafRange range, String field, float[] query, RoundedVector rounded, float length, @Nullable Bits accepted)
            throws IOException {
        RangeScores ends = new RangeScores(range);
        float[] scores = ends.values();
        LeafReader leaf = range.leaf().reader();
        LeafRounding rounding = LeafRounding.of(leaf, field);
        VectorScorer scorer = rounding == null
                ? scorer(leaf.getFloatVectorValues(field), query)
                : scorer(leaf.getByteVectorValues(IndexFields.rounded(field)), rounded.bytes());
        if (scorer == null) {
            return ends;
        }
        DocIdSetIterator documents = scorer.iterator();
        for (int doc = documents.advance(range.from()); doc < range.to(); doc = documents.nextDoc()) {
            if (accepted == null || accepted.get(doc)) {
                float lower = rounding == null
                        ? 2 * scorer.score() - 1
                        : product(scorer.score(), query.length) * rounded.unit(rounding.scales()[doc]);
                scores[doc - range.from()] = OFFSET + lower - doubt(rounding, doc, rounded, length);
            }
        }
        return ends;
    }

    /** The documents, in order, whose upper end reaches the cut. */
    private static int[] mayReach(
            float cut, List<RangeScores> lowerEnds, String field, RoundedVector rounded, float length)
            throws IOException {
        IntStream.Builder reached = IntStream.builder();
        for (RangeScores part : lowerEnds) {
            LeafRounding rounding = LeafRounding.of(part.range().leaf().reader(), field);
            int from = part.range().from();
            float[] lower = part.values();
            for (int i = 0; i < lower.length; i++) {
                if (lower[i] > 0 && lower[i] + 2 * doubt(rounding, from + i, rounded, length) >= cut) {
                    reached.add(part.range().leaf().docBase + from + i);
                }
            }
        }
        return reached.build().toArray();
    }

    /** Of a leaf without rounded vectors the floats are taken at once: only arithmetic is in doubt. */
    private static float doubt(@Nullable LeafRounding rounding, int doc, RoundedVector rounded, float length) {
        return rounding == null ? RoundedVector.ARITHMETIC : rounded.doubt(length, rounding.rests()[doc]);
    }

    /** The sum of products of bytes out of Lucene's score of it. */
    private static float product(float score, int dimension) {
        return (score - 0.5f) * dimension * (1 << 15);
    }

    private static @Nullable VectorScorer scorer(@Nullable FloatVectorValues values, float[] query) throws IOException {
        return values == null || values.size() == 0 ? null : values.scorer(query);
    }

    private static @Nullable VectorScorer scorer(@Nullable ByteVectorValues values, byte[] query) throws IOException {
        return values == null || values.size() == 0 ? null : values.scorer(query);
    }

    private ScoreDoc[] weighTogether(String field, float[] query, int[] docs) throws IOException {
        int shares = Math.clamp(docs.length / WEIGHED, 1, workers.cores());
        List<Callable<ScoreDoc[]>> parts = new ArrayList<>();
        for (int i = 0; i < shares; i++) {
            int[] share = Arrays.copyOfRange(
                    docs, (int) ((long) docs.length * i / shares), (int) ((long) docs.length * (i + 1) / shares));
            parts.add(() -> weigh(field, query, share));
        }
        return workers.all(parts).stream().flatMap(Arrays::stream).toArray(ScoreDoc[]::new);
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
}
