package org.faultbook.kb.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Scales, rests and sums of digits of the rounded vectors of one field of one leaf, by document: 8 bytes each, and 4 for the
 * document at each place where not all have a vector. Read at the first question and kept as long as any snapshot has the
 * leaf open.
 */
final class LeafRounding {
    private static final Map<IndexReader.CacheKey, Map<String, LeafRounding>> OPEN = new ConcurrentHashMap<>();

    private final float[] scales;
    private final short[] rests;
    private final short[] sums;
    /** The documents with a vector, in order; null where all have one. */
    private final int @Nullable [] documents;

    private float most;

    private LeafRounding(int documents, int @Nullable [] withVector) {
        this.documents = withVector;
        scales = new float[documents];
        rests = new short[documents];
        sums = new short[documents];
    }

    /** Null where the leaf holds no rounded vectors of the field. */
    static @Nullable LeafRounding of(LeafReader leaf, String field) throws IOException {
        if (leaf.getFieldInfos().fieldInfo(IndexFields.rounding(field)) == null) {
            return null;
        }
        IndexReader.CacheHelper life = leaf.getCoreCacheHelper();
        if (life == null) {
            return read(leaf, field);
        }
        Map<String, LeafRounding> ofLeaf = OPEN.get(life.getKey());
        if (ofLeaf == null) {
            ofLeaf = new ConcurrentHashMap<>();
            Map<String, LeafRounding> other = OPEN.putIfAbsent(life.getKey(), ofLeaf);
            if (other == null) {
                life.addClosedListener(OPEN::remove);
            } else {
                ofLeaf = other;
            }
        }
        try {
            return ofLeaf.computeIfAbsent(field, f -> {
                try {
                    return read(leaf, f);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The place of the first vector at or behind a document. */
    int place(int doc) {
        if (documents == null) {
            return doc;
        }
        int found = Arrays.binarySearch(documents, doc);
        return found >= 0 ? found : -found - 1;
    }

    /** The document of the vector at a place. */
    int document(int place) {
        return documents == null ? place : documents[place];
    }

    /** No rest is longer. */
    float longestRest() {
        return most;
    }

    float scale(int doc) {
        return scales[doc];
    }

    float rest(int doc) {
        return Float.float16ToFloat(rests[doc]);
    }

    int sum(int doc) {
        return sums[doc];
    }

    /** Scale, rest and sum in one doc value; the rest in 16 bits, rounded up. */
    static long pack(RoundedVector vector) {
        return (long) Float.floatToRawIntBits(vector.scale()) << 32
                | (Float.floatToFloat16(vector.rest() * 1.001f) & 0xFFFFL) << 16
                | vector.sum() & 0xFFFFL;
    }

    private static LeafRounding read(LeafReader leaf, String field) throws IOException {
        LeafRounding rounding = new LeafRounding(leaf.maxDoc(), withVector(leaf, field));
        NumericDocValues values = leaf.getNumericDocValues(IndexFields.rounding(field));
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            long packed = values.longValue();
            int doc = values.docID();
            rounding.scales[doc] = Float.intBitsToFloat((int) (packed >>> 32));
            rounding.rests[doc] = (short) (packed >>> 16);
            rounding.sums[doc] = (short) packed;
            rounding.most = Math.max(rounding.most, rounding.rest(doc));
        }
        return rounding;
    }

    private static int @Nullable [] withVector(LeafReader leaf, String field) throws IOException {
        ByteVectorValues digits = leaf.getByteVectorValues(IndexFields.rounded(field));
        if (digits == null || digits.size() == leaf.maxDoc()) {
            return null;
        }
        int[] documents = new int[digits.size()];
        KnnVectorValues.DocIndexIterator iterator = digits.iterator();
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            documents[iterator.index()] = doc;
        }
        return documents;
    }
}
