package org.faultbook.kb.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * The postings of asked terms in one leaf, one term after the other: dictionary and buffers are opened once a field, since
 * opening them anew costs more than the postings of most terms. For one thread.
 */
final class LeafPostings {
    private final LeafReaderContext leaf;
    private String field = "";
    private @Nullable TermsEnum dictionary;
    private @Nullable PostingsEnum used;

    LeafPostings(LeafReaderContext leaf) {
        this.leaf = leaf;
    }

    /** Not yet begun, valid until the next call; null where the leaf lacks the term. */
    @Nullable
    PostingsEnum of(AskedTerm term) throws IOException {
        TermState state = term.states().get(leaf.ord);
        if (state == null) {
            return null;
        }
        if (!term.name().equals(field)) {
            Terms terms = leaf.reader().terms(term.name());
            dictionary = terms == null ? null : terms.iterator();
            field = term.name();
        }
        if (dictionary == null) {
            return null;
        }
        dictionary.seekExact(term.bytes(), state);
        used = dictionary.postings(used, PostingsEnum.FREQS);
        return used;
    }
}
