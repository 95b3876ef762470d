package org.faultbook.diagnosis.home;

/** A rebuilt index. {@code embedded} counts the texts the encoder was asked for; the others were kept. */
public record ReindexSummary(String generation, long revision, long records, long embedded) {}
