package org.faultbook.kb.search;

/** A record found, with the raw score of the question asked: a BM25 sum, or a cosine in [-1, 1]. */
public record RawHit(String recordId, String owner, RecordKind kind, float score) {}
