package org.faultbook.kb.spelling;

import org.faultbook.kb.text.Span;

/**
 * A word of a question that nobody writes so, and the known word it was probably meant to be.
 *
 * @param span where the word stands in the text
 * @param said as written
 * @param meant the known word
 */
public record Respelling(Span span, String said, String meant, Way way) {
    /** How the two are alike. */
    public enum Way {
        /** They sound alike: an input method by sound, or dictation. */
        PINYIN,
        /** They differ by a slip or two of the keys. */
        LETTERS
    }

    public Respelling {
        if (said.equals(meant)) {
            throw new IllegalArgumentException("a word is no misspelling of itself: " + said);
        }
        if (span.length() != said.length()) {
            throw new IllegalArgumentException("the span does not hold what was said: " + said);
        }
    }

    /** {@code 机缝 ~ 机封 (pinyin)}. */
    @Override
    public String toString() {
        return said + " ~ " + meant + " (" + way.name().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
