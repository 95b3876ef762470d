package org.faultbook.kb.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Scales and rests of the rounded vectors of one field of one leaf, by document: 8 bytes each. Read at the first question
 * and kept as long as any snapshot has the leaf open.
 *
 * @param scales 0 where a document has no vector
 */
record LeafRounding(float[] scales, float[] rests) {
    private static final Map<IndexReader.CacheKey, Map<String, LeafRounding>> OPEN = new ConcurrentHashMap<>();

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

    /** Scale and rest in one doc value. */
    static long pack(RoundedVector vector) {
        return (long) Float.floatToRawIntBits(vector.scale()) << Integer.SIZE
                | Float.floatToRawIntBits(vector.rest()) & 0xFFFF_FFFFL;
    }

    private static LeafRounding read(LeafReader leaf, String field) throws IOException {
        float[] scales = new float[leaf.maxDoc()];
        float[] rests = new float[leaf.maxDoc()];
        NumericDocValues values = leaf.getNumericDocValues(IndexFields.rounding(field));
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            long packed = values.longValue();
            scales[values.docID()] = Float.intBitsToFloat((int) (packed >>> Integer.SIZE));
            rests[values.docID()] = Float.intBitsToFloat((int) packed);
        }
        return new LeafRounding(scales, rests);
    }
}
