package org.faultbook.kb.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/** The scores of all documents of a range; 0 where a document is no answer. */
final class RangeScores {
    private final LeafRange range;
    private final float[] scores;
    private int[] histogram = new int[0];

    RangeScores(LeafRange range) {
        this.range = range;
        this.scores = new float[range.length()];
    }

    LeafRange range() {
        return range;
    }

    /** By document of the leaf less {@link LeafRange#from}; written by the one who scans the range. */
    float[] values() {
        return scores;
    }

    /** Ends the writing: counts the scores for a cut. */
    RangeScores counted(ScoreCut cut) {
        histogram = cut.histogram(scores);
        return this;
    }

    int[] histogram() {
        return histogram;
    }

    /** The documents, numbered over all leaves and in order, that score at least so much. */
    static ScoreDoc[] atLeast(List<RangeScores> ranges, float least) {
        List<ScoreDoc> docs = new ArrayList<>();
        for (RangeScores part : ranges) {
            int base = part.range.leaf().docBase + part.range.from();
            for (int i = 0; i < part.scores.length; i++) {
                if (part.scores[i] >= least) {
                    docs.add(new ScoreDoc(base + i, part.scores[i]));
                }
            }
        }
        return docs.toArray(ScoreDoc[]::new);
    }
}
