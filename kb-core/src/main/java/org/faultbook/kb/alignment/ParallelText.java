package org.faultbook.kb.alignment;

/** One text in both languages. */
public record ParallelText(String zh, String en) {
    public ParallelText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a parallel text has both languages");
        }
    }
}
