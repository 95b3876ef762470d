package org.faultbook.kb.search;

/** A query term that matched a record, and what it added to the score. */
public record TermMatch(TokenField field, String term, float score) {}
