package org.faultbook.kb.search;

/** How a token was made. */
public enum TokenKind {
    /** Overlapping pairs of Han characters. */
    BIGRAM,
    /** Words of the first Chinese segmentation. */
    WORD,
    /** Words of the second Chinese segmentation, which knows the domain dictionary. */
    DOMAIN_WORD,
    /** Stemmed English words. */
    STEM,
    /** Character 4-grams of English words: misspellings. */
    GRAM,
    /** Fault codes and part numbers, kept whole, upper case, normalised. */
    CODE,
    /** Pinyin syllable pairs of Han characters: homophone errors. */
    PINYIN
}
