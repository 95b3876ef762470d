package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The semantic question: a scan without a graph. Every accepted vector is estimated in half a byte a dimension, an eighth
 * of its bytes, and those that may be among the best k by the error of the estimate ({@link RoundedVector}) are weighed by
 * their raw floats. A small accepted set is weighed by raw floats altogether. Measured recall: docs/measurements.md.
 */
final class VectorScan {
    /** Accepted records up to which raw floats alone are about as fast as two passes. */
    static final int RAW_ONLY = 4_096;

    /** Makes every lower end more than 0, which stands for no answer. */
    private static final float OFFSET = 4;

    /** Where the lower ends lie that a cut may be at. */
    private static final ScoreCut CUT = new ScoreCut(OFFSET - 0.5f, OFFSET + 1);

    /** Documents of a range: enough to be worth handing out, few enough for all cores to end together. */
    private static final int RANGE = 8_192;

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
        List<Callable<RangeScores>> parts = new ArrayList<>();
        for (LeafRange part : LeafRange.split(reader.leaves(), RANGE)) {
            parts.add(() -> lowerEnds(part, field, query, rounded, accepted.of(part.leaf()))
                    .counted(CUT));
        }
        List<RangeScores> lowerEnds = workers.all(parts);
        float cut = CUT.of(lowerEnds, k);
        return weighTogether(field, query, mayReach(cut, lowerEnds, field, rounded));
    }

    /** What the accepted documents of a range score at least; of a leaf without rounded vectors, what they score. */
    private static RangeScores lowerEnds(
            LeafRange range, String field, float[] query, RoundedVector rounded, @Nullable Bits accepted)
            throws IOException {
        RangeScores ends = new RangeScores(range);
        LeafReader leaf = range.leaf().reader();
        LeafRounding rounding = LeafRounding.of(leaf, field);
        ByteVectorValues digits = leaf.getByteVectorValues(IndexFields.rounded(field));
        if (rounding == null || digits == null) {
            raw(range, leaf.getFloatVectorValues(field), query, accepted, ends.values());
            return ends;
        }
        float[] scores = ends.values();
        int sum = rounded.sum();
        for (int place = rounding.place(range.from()); place < digits.size(); place++) {
            int doc = rounding.document(place);
            if (doc >= range.to()) {
                break;
            }
            if (accepted == null || accepted.get(doc)) {
                int product = VectorUtil.int4DotProductSinglePacked(rounded.digits(), digits.vectorValue(place));
                float estimate = rounded.product(product, sum + rounding.sum(doc), rounding.scale(doc));
                scores[doc - range.from()] = OFFSET + estimate - rounded.doubt(rounding.rest(doc));
            }
        }
        return ends;
    }

    private static void raw(
            LeafRange range, @Nullable FloatVectorValues floats, float[] query, @Nullable Bits accepted, float[] scores)
            throws IOException {
        if (floats == null || floats.size() == 0) {
            return;
        }
        KnnVectorValues.DocIndexIterator documents = floats.iterator();
        for (int doc = documents.advance(range.from()); doc < range.to(); doc = documents.nextDoc()) {
            if (accepted == null || accepted.get(doc)) {
                scores[doc - range.from()] =
                        OFFSET + VectorUtil.dotProduct(query, floats.vectorValue(documents.index()));
            }
        }
    }

    /** The documents, in order, whose upper end reaches the cut. */
    private static int[] mayReach(float cut, List<RangeScores> lowerEnds, String field, RoundedVector rounded)
            throws IOException {
        int[] reached = new int[4096];
        int count = 0;
        for (RangeScores part : lowerEnds) {
            LeafRounding rounding = LeafRounding.of(part.range().leaf().reader(), field);
            int from = part.range().from();
            int base = part.range().leaf().docBase + from;
            float[] lower = part.values();
            // most documents are out of reach whatever their own doubt is
            float near = rounding == null ? cut : cut - 2 * rounded.doubt(rounding.longestRest());
            for (int i = 0; i < lower.length; i++) {
                if (lower[i] > 0
                        && lower[i] >= near
                        && (lower[i] >= cut
                                || rounding != null && lower[i] + 2 * rounded.doubt(rounding.rest(from + i)) >= cut)) {
                    if (count == reached.length) {
                        reached = Arrays.copyOf(reached, 2 * count);
                    }
                    reached[count++] = base + i;
                }
            }
        }
        return ArrayUtil.copyOfSubArray(reached, 0, count);
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
