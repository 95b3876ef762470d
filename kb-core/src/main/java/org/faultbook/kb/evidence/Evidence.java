package org.faultbook.kb.evidence;

import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A pointer from a statement to the exact span of one version of a source. {@code part} names the text of the source
 * the span counts in ({@code reported}, {@code found}, {@code fix}...); {@code quote} is that text's span, literally.
 */
public record Evidence(
        SourceType sourceType,
        String sourceId,
        int sourceVersion,
        String part,
        Span span,
        String quote,
        @Nullable Integer page) {
    public Evidence {
        if (sourceId.isBlank() || part.isBlank()) {
            throw new IllegalArgumentException("evidence needs a source and a part");
        }
        if (sourceVersion < 1) {
            throw new IllegalArgumentException("source versions count from 1: " + sourceVersion);
        }
        if (quote.length() != span.length()) {
            throw new IllegalArgumentException("the quote is not the span " + span + ": " + quote);
        }
    }

    public Evidence withSourceVersion(int newVersion) {
        return new Evidence(sourceType, sourceId, newVersion, part, span, quote, page);
    }
}
