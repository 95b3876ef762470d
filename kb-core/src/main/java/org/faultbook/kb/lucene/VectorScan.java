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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The semantic question: a scan without a graph. Every accepted vector is estimated from its {@link Sketch}, a thirtieth
 * of its bytes, and those that may be among the best k by the error of the estimate are weighed by their
 * raw floats. At the very edge of the best k fewer than one in a thousand is missed. A small accepted set is weighed by raw
 * floats altogether.
 */
final class VectorScan {
    /** Accepted records up to which raw floats alone are about as fast as two passes. */
    static final int RAW_ONLY = 4_096;

    /** Makes every estimate more than 0, which stands for no answer. */
    private static final float OFFSET = 3;

    /** Documents that are worth a range of their own. */
    private static final int RANGE = 16_384;

    /** Estimates beyond k that the cut is taken at. */
    private static final int BEYOND = 64;

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
        SketchedQuery sketched = new SketchedQuery(query);
        List<Callable<RangeScores>> parts = new ArrayList<>();
        int range = Math.max(RANGE, reader.maxDoc() / (2 * workers.cores()));
        for (LeafRange part : LeafRange.split(reader.leaves(), range)) {
            parts.add(() -> estimate(part, field, query, sketched, accepted.of(part.leaf())));
        }
        List<RangeScores> estimates = workers.all(parts);
        // The cut is of upper ends: an estimate at it lies one doubt lower, the worst of its like two. Errors raise the
        // cut itself, the more the fewer are wanted.
        float floor = RangeScores.cut(estimates, k + BEYOND) - Sketch.usualDoubt(query.length);
        ScoreDoc[] candidates = RangeScores.atLeast(estimates, Math.max(floor, Float.MIN_VALUE));
        return weighTogether(
                field, query, Arrays.stream(candidates).mapToInt(doc -> doc.doc).toArray());
    }

    private static RangeScores estimate(
            LeafRange range, String field, float[] query, SketchedQuery sketched, @Nullable Bits accepted)
            throws IOException {
        RangeScores scores = new RangeScores(range);
        LeafSketches sketches = LeafSketches.of(range.leaf().reader(), field, query.length);
        if (sketches != null) {
            sketches.estimate(sketched, range, accepted, OFFSET, scores.values());
            return scores;
        }
        FloatVectorValues values = range.leaf().reader().getFloatVectorValues(field);
        if (values != null && values.size() > 0) {
            KnnVectorValues.DocIndexIterator iterator = values.iterator();
            for (int doc = iterator.advance(range.from()); doc < range.to(); doc = iterator.nextDoc()) {
                if (accepted == null || accepted.get(doc)) {
                    float cosine = VectorUtil.dotProduct(query, values.vectorValue(iterator.index()));
                    scores.values()[doc - range.from()] = OFFSET + cosine;
                }
            }
        }
        return scores;
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
