package org.faultbook.kb.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The sketches of one vector field of one leaf in main memory: 78 bytes a vector of 512 dimensions. Read at the first
 * question and kept as long as any snapshot has the leaf open.
 */
final class LeafSketches {
    private static final Map<IndexReader.CacheKey, Map<String, LeafSketches>> OPEN = new ConcurrentHashMap<>();

    private final int words;
    private final int count;
    /** Rising; null where every document has a vector. */
    private final int @Nullable [] docs;

    private final long[] signs;
    private final short[] positive;
    private final float[] magnitudes;
    private final float[] doubts;

    private LeafSketches(int dimension, int[] docs, int maxDoc, long[] signs, short[] positive, float[] magnitudes) {
        this.words = Sketch.words(dimension);
        this.count = docs.length;
        this.docs = docs.length == maxDoc ? null : docs;
        this.signs = signs;
        this.positive = positive;
        this.magnitudes = magnitudes;
        this.doubts = new float[magnitudes.length];
        for (int i = 0; i < doubts.length; i++) {
            doubts[i] = Sketch.doubt(magnitudes[i], dimension);
        }
    }

    /** Null where the leaf holds no sketches of the field: it was written without. */
    static @Nullable LeafSketches of(LeafReader leaf, String field, int dimension) throws IOException {
        if (leaf.getFieldInfos().fieldInfo(IndexFields.sketch(field)) == null) {
            return null;
        }
        IndexReader.CacheHelper life = leaf.getCoreCacheHelper();
        if (life == null) {
            return read(leaf, field, dimension);
        }
        Map<String, LeafSketches> ofLeaf = OPEN.get(life.getKey());
        if (ofLeaf == null) {
            ofLeaf = new ConcurrentHashMap<>();
            Map<String, LeafSketches> other = OPEN.putIfAbsent(life.getKey(), ofLeaf);
            if (other == null) {
                life.addClosedListener(OPEN::remove);
            } else {
                ofLeaf = other;
            }
        }
        try {
            return ofLeaf.computeIfAbsent(field, f -> {
                try {
                    return read(leaf, f, dimension);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static LeafSketches read(LeafReader leaf, String field, int dimension) throws IOException {
        int words = Sketch.words(dimension);
        int[] docs = new int[leaf.maxDoc()];
        long[] signs = new long[leaf.maxDoc() * words];
        short[] positive = new short[leaf.maxDoc()];
        float[] magnitudes = new float[leaf.maxDoc()];
        int count = 0;
        BinaryDocValues values = leaf.getBinaryDocValues(IndexFields.sketch(field));
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            BytesRef packed = values.binaryValue();
            ByteBuffer bytes =
                    ByteBuffer.wrap(packed.bytes, packed.offset, packed.length).order(ByteOrder.LITTLE_ENDIAN);
            docs[count] = values.docID();
            for (int w = 0; w < words; w++) {
                long word = bytes.getLong();
                signs[count * words + w] = word;
                positive[count] += (short) Long.bitCount(word);
            }
            magnitudes[count] = bytes.getFloat();
            count++;
        }
        return new LeafSketches(
                dimension,
                Arrays.copyOf(docs, count),
                leaf.maxDoc(),
                Arrays.copyOf(signs, count * words),
                Arrays.copyOf(positive, count),
                Arrays.copyOf(magnitudes, count));
    }

    /**
     * Writes the most that the accepted documents of a range may score, raised by {@code offset}, by document less its
     * first.
     */
    void estimate(SketchedQuery query, LeafRange range, @Nullable Bits accepted, float offset, float[] estimates) {
        for (int at = first(range.from()); at < count; at++) {
            int doc = docs == null ? at : docs[at];
            if (doc >= range.to()) {
                return;
            }
            if (accepted == null || accepted.get(doc)) {
                estimates[doc - range.from()] =
                        offset + doubts[at] + query.estimate(signs, at * words, positive[at], magnitudes[at]);
            }
        }
    }

    private int first(int doc) {
        if (docs == null) {
            return doc;
        }
        int found = Arrays.binarySearch(docs, doc);
        return found >= 0 ? found : -found - 1;
    }
}
