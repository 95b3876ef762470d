package org.faultbook.kb.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class ScoreCutTest {
    private static final long SEED = 17;

    @Test
    void of_anyScoresAndSpan_theNthHighestAboveZero() throws IOException {
        LeafReaderContext leaf = leaf();
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            // spans that hold all scores, cut them at either end, or are empty
            ScoreCut cut = new ScoreCut(random.nextFloat(), 0.5f + 3 * random.nextFloat());
            List<RangeScores> ranges = new ArrayList<>();
            List<Float> positive = new ArrayList<>();
            for (int r = random.nextInt(4); r >= 0; r--) {
                RangeScores range = new RangeScores(new LeafRange(leaf, 0, 1 + random.nextInt(500)));
                for (int i = 0; i < range.values().length; i++) {
                    float score = random.nextInt(3) == 0 ? 0 : Math.round(random.nextFloat() * 200) / 80f;
                    range.values()[i] = score;
                    if (score > 0) {
                        positive.add(score);
                    }
                }
                ranges.add(range.counted(cut));
            }
            positive.sort(Comparator.reverseOrder());
            int n = 1 + random.nextInt(600);
            float expected = n <= positive.size() ? positive.get(n - 1) : Float.MIN_VALUE;
            assertThat(cut.of(ranges, n))
                    .describedAs("seed %d, round %d", SEED, round)
                    .isEqualTo(expected);
        }
    }

    private static LeafReaderContext leaf() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        return DirectoryReader.open(directory).leaves().getFirst();
    }
}
