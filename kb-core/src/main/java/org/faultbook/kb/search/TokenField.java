package org.faultbook.kb.search;

import java.util.Locale;

/** One lexical field of the index. */
public record TokenField(Zone zone, TokenKind kind) implements Comparable<TokenField> {
    /** {@code symptom.bigram}. */
    public String name() {
        return (zone.name() + "." + kind.name()).toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(TokenField other) {
        return name().compareTo(other.name());
    }
}
