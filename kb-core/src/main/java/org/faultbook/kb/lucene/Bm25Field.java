package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 of one field at one commit (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * 2009), without the constant factor k1 + 1 and with lengths in one byte, as Lucene has it. Deleted records count until
 * they are merged away.
 */
final class Bm25Field {
    static final float K1 = 1.2f;
    static final float B = 0.75f;

    private static final int LENGTHS = 256;
    /** Frequencies whose share is looked up; tokens hardly ever occur more often in a record. */
    private static final int LOOKED_UP = 8;

    private final long records;
    private final float[] penalty = new float[LENGTHS];
    private final float[] share = new float[LOOKED_UP * LENGTHS];
    private final byte[][] lengths;

    private Bm25Field(long records, long tokens, byte[][] lengths) {
        this.records = records;
        this.lengths = lengths;
        float mean = records == 0 ? 1 : (float) ((double) tokens / records);
        for (int length = 0; length < LENGTHS; length++) {
            penalty[length] = K1 * (1 - B + B * SmallFloat.byte4ToInt((byte) length) / mean);
            for (int frequency = 1; frequency <= LOOKED_UP; frequency++) {
                share[(frequency - 1) * LENGTHS + length] = frequency / (frequency + penalty[length]);
            }
        }
    }

    static Bm25Field of(String field, List<LeafReaderContext> leaves) throws IOException {
        long records = 0;
        long tokens = 0;
        byte[][] lengths = new byte[leaves.size()][];
        for (LeafReaderContext leaf : leaves) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                records += terms.getDocCount();
                tokens += terms.getSumTotalTermFreq();
            }
            lengths[leaf.ord] = lengths(field, leaf.reader());
        }
        return new Bm25Field(records, tokens, lengths);
    }

    private static byte[] lengths(String field, LeafReader leaf) throws IOException {
        NumericDocValues norms = leaf.getNormValues(field);
        if (norms == null) {
            return new byte[0];
        }
        byte[] lengths = new byte[leaf.maxDoc()];
        for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
            lengths[doc] = (byte) norms.longValue();
        }
        return lengths;
    }

    /** How rare a term is that occurs in so many records. */
    double rarity(long recordsWith) {
        return Math.log1p((records - recordsWith + 0.5) / (recordsWith + 0.5));
    }

    /** The coded length of every document of a leaf; empty where none has the field. */
    byte[] lengths(LeafReaderContext leaf) {
        return lengths[leaf.ord];
    }

    /** What a term of this frequency in a field of this coded length gets of its rarity, from 0 to 1. */
    float share(float frequency, byte length) {
        int coded = length & 0xFF;
        return frequency <= LOOKED_UP
                ? share[((int) frequency - 1) * LENGTHS + coded]
                : frequency / (frequency + penalty[coded]);
    }

    @Override
    public String toString() {
        return "BM25 over " + records + " records in "
                + Arrays.stream(lengths).filter(l -> l.length > 0).count() + " segments";
    }
}
