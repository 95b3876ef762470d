package org.faultbook.kb.search;

import java.util.List;
import java.util.Map;

/** Turns a text into tokens, the same for records and queries. Pure: equal texts give equal tokens. Thread-safe. */
public interface TextAnalyzer {
    /** Versions of analyzer and dictionary; an index made with another version is rebuilt. */
    String version();

    /** Tokens by kind in the order of the text, repeated as often as they occur; a kind without tokens is absent. */
    Map<TokenKind, List<String>> tokens(String text);

    /** How a character is read, without tone, every reading; empty for one that is not written by its sound. */
    default List<String> readings(char character) {
        return List.of();
    }
}
