package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.faultbook.kb.search.TermMatch;
import org.jspecify.annotations.Nullable;

/**
 * The lexical question, term at a time with one accumulator a record (Turtle and Flood, "Query Evaluation: Strategies
 * and Optimizations", 1995). A question has a hundred terms over several fields and wants the best thousand, so that
 * skipping by block maxima (Lucene's own way) saves nothing here and took nearly twice the time; the sums also show
 * every tie.
 */
final class TermScan {
    /** Documents that are worth a range of their own; a range a core, since each opens the postings of every term. */
    private static final int RANGE = 16_384;

    private final List<LeafReaderContext> leaves;
    private final Workers workers;

    TermScan(List<LeafReaderContext> leaves, Workers workers) {
        this.leaves = leaves;
        this.workers = workers;
    }

    /** The best k by score and all that tie with the k-th, in the order of documents; fewer where fewer match. */
    ScoreDoc[] best(List<AskedTerm> asked, Accepted accepted, int k) throws IOException {
        if (asked.isEmpty() || accepted.count() == 0) {
            return new ScoreDoc[0];
        }
        List<Callable<RangeScores>> parts = new ArrayList<>();
        int documents = leaves.stream().mapToInt(l -> l.reader().maxDoc()).sum();
        // the best scores get about a quarter of what all terms together could give
        ScoreCut cut = new ScoreCut(
                0, (float) asked.stream().mapToDouble(AskedTerm::factor).sum() / 4);
        for (LeafRange range : LeafRange.split(leaves, Math.max(RANGE, documents / workers.cores() + 1))) {
            parts.add(() -> sum(asked, range, accepted.of(range.leaf())).counted(cut));
        }
        List<RangeScores> sums = workers.all(parts);
        return RangeScores.atLeast(sums, cut.of(sums, k));
    }

    /** The terms that occur in each of these documents, which rise; the strongest first, then by field and term. */
    static List<List<TermMatch>> matches(List<AskedTerm> asked, LeafReaderContext leaf, int[] docs) throws IOException {
        List<List<TermMatch>> matches = new ArrayList<>();
        for (int i = 0; i < docs.length; i++) {
            matches.add(new ArrayList<>());
        }
        LeafPostings leafPostings = new LeafPostings(leaf);
        for (AskedTerm term : asked) {
            PostingsEnum postings = leafPostings.of(term);
            for (int i = 0; postings != null && i < docs.length; i++) {
                if (postings.docID() < docs[i]) {
                    postings.advance(docs[i]);
                }
                if (postings.docID() == docs[i]) {
                    float score = term.score(postings.freq(), term.bm25().lengths(leaf)[docs[i]]);
                    matches.get(i).add(new TermMatch(term.field(), term.term(), score));
                }
            }
        }
        matches.forEach(of -> of.sort(Comparator.comparingDouble((TermMatch match) -> -match.score())
                .thenComparing(TermMatch::field)
                .thenComparing(TermMatch::term)));
        return matches;
    }

    private static RangeScores sum(List<AskedTerm> asked, LeafRange range, @Nullable Bits accepted) throws IOException {
        RangeScores scores = new RangeScores(range);
        float[] sums = scores.values();
        DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
        LeafPostings leafPostings = new LeafPostings(range.leaf());
        for (AskedTerm term : asked) {
            PostingsEnum postings = leafPostings.of(term);
            if (postings != null && postings.advance(range.from()) < range.to()) {
                add(term, postings, range, sums, batch);
            }
        }
        if (accepted != null) {
            for (int i = 0; i < sums.length; i++) {
                if (sums[i] != 0 && !accepted.get(range.from() + i)) {
                    sums[i] = 0;
                }
            }
        }
        return scores;
    }

    private static void add(
            AskedTerm term, PostingsEnum postings, LeafRange range, float[] sums, DocAndFloatFeatureBuffer batch)
            throws IOException {
        byte[] lengths = term.bm25().lengths(range.leaf());
        int from = range.from();
        while (postings.docID() != DocIdSetIterator.NO_MORE_DOCS) {
            postings.nextPostings(range.to(), batch);
            if (batch.size == 0) {
                return;
            }
            for (int i = 0; i < batch.size; i++) {
                int doc = batch.docs[i];
                sums[doc - from] += term.score(batch.features[i], lengths[doc]);
            }
        }
    }
}
