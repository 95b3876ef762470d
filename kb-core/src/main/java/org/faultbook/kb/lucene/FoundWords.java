package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.QueryWord;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.Zone;
import org.jspecify.annotations.Nullable;

/** Which blocks of records of a leaf hold which words, and how much each word counts there; kept at the first record. */
final class FoundWords {
    private final int words;
    private final short[] found;
    private final int[] score;

    private FoundWords(int words, int documents) {
        this.words = words;
        this.found = new short[documents];
        this.score = new int[documents];
    }

    /** @param starts the first record of every block */
    static FoundWords of(List<QueryWord> words, LeafReader leaf, FixedBitSet starts) throws IOException {
        FoundWords all = new FoundWords(words.size(), leaf.maxDoc());
        for (QueryWord word : words) {
            all.add(word, leaf, starts);
        }
        return all;
    }

    boolean all(int start) {
        return found[start] == words;
    }

    int score(int start) {
        return score[start];
    }

    private void add(QueryWord word, LeafReader leaf, FixedBitSet starts) throws IOException {
        byte[] best = new byte[leaf.maxDoc()];
        Bits live = leaf.getLiveDocs();
        for (Zone zone : Zone.values()) {
            byte weight = (byte) ListQuery.weight(zone);
            FixedBitSet holding = weight == 0 ? null : holding(word, zone, leaf);
            if (holding == null) {
                continue;
            }
            for (int doc = holding.nextSetBit(0);
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = doc + 1 >= holding.length() ? DocIdSetIterator.NO_MORE_DOCS : holding.nextSetBit(doc + 1)) {
                int start = live == null || live.get(doc) ? starts.prevSetBit(doc) : -1;
                if (start >= 0 && best[start] < weight) {
                    best[start] = weight;
                }
            }
        }
        for (int i = 0; i < best.length; i++) {
            if (best[i] > 0) {
                found[i]++;
                score[i] += best[i];
            }
        }
    }

    /** The records that hold every term of a word in a zone; null where there is none. */
    private static @Nullable FixedBitSet holding(QueryWord word, Zone zone, LeafReader leaf) throws IOException {
        Terms terms = leaf.terms(new TokenField(zone, word.kind()).name());
        if (terms == null) {
            return null;
        }
        TermsEnum dictionary = terms.iterator();
        FixedBitSet holding = null;
        PostingsEnum postings = null;
        for (String term : word.terms()) {
            FixedBitSet here = new FixedBitSet(leaf.maxDoc());
            if (word.isPart(term)) {
                orEveryTermWith(term, terms, here);
            } else if (dictionary.seekExact(new BytesRef(term))) {
                postings = dictionary.postings(postings, PostingsEnum.NONE);
                here.or(postings);
            } else {
                return null;
            }
            if (holding == null) {
                holding = here;
            } else {
                holding.and(here);
            }
        }
        return holding;
    }

    /** Walks the whole dictionary, since the part may stand anywhere in a term. */
    private static void orEveryTermWith(String part, Terms terms, FixedBitSet here) throws IOException {
        TermsEnum all = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            if (term.utf8ToString().contains(part)) {
                postings = all.postings(postings, PostingsEnum.NONE);
                here.or(postings);
            }
        }
    }
}
