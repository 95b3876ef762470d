package org.faultbook.indexer.columns;

import org.faultbook.kb.text.LocalizedText;

/** A mapping file that cannot be used; the message says which entry and what is allowed. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    public MappingException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    public LocalizedText text() {
        return new LocalizedText(zh, String.valueOf(getMessage()));
    }
}
