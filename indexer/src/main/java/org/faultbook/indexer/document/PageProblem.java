package org.faultbook.indexer.document;

import org.faultbook.kb.text.LocalizedText;

/**
 * A page, or a whole file, that could not be read.
 *
 * @param page from 1; 0 for the file
 * @param code stable, upper case with underscores, for machines: {@code PASSWORD_PROTECTED}
 * @param reason what is wrong and what to do, in both languages
 */
public record PageProblem(int page, String code, LocalizedText reason) {
    public PageProblem {
        if (page < 0 || !code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("a problem has a page and a code in upper case: " + code);
        }
    }

    public static PageProblem of(int page, String code, String zh, String en) {
        return new PageProblem(page, code, new LocalizedText(zh, en));
    }
}
