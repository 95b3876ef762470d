package org.faultbook.kb.codes;

import org.faultbook.kb.text.Span;

/**
 * A code found in a text.
 *
 * @param span where it stands, in UTF-16 offsets of the text searched
 * @param written as it stands there
 * @param code the normal form, {@link CodeRecognizer#normalise}
 */
public record CodeMention(Span span, String written, String code, CodeKind kind) {
    public CodeMention {
        if (span.length() == 0 || span.length() != written.length()) {
            throw new IllegalArgumentException("span " + span + " does not fit what is written: " + written);
        }
        if (code.isBlank()) {
            throw new IllegalArgumentException("a code is not blank");
        }
    }
}
