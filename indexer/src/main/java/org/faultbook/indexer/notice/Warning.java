package org.faultbook.indexer.notice;

import org.faultbook.kb.text.LocalizedText;

/**
 * Something a person should know about an import that went on all the same.
 *
 * @param code stable, upper case with underscores, for machines: {@code DATE_AMBIGUOUS}
 */
public record Warning(String code, LocalizedText text) {
    public Warning {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("a warning code is upper case with underscores: " + code);
        }
    }

    public static Warning of(String code, String zh, String en) {
        return new Warning(code, new LocalizedText(zh, en));
    }
}
