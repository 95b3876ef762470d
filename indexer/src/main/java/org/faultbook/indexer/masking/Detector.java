package org.faultbook.indexer.masking;

/** Finds one kind of personal data in a text. */
interface Detector {
    void find(String text, TextTraits traits, Claims claims);
}
