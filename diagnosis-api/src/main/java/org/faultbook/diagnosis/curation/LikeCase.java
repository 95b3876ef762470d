package org.faultbook.diagnosis.curation;

/**
 * Another case that is perhaps the same fault in other words.
 *
 * @param likeness how surely, up to 1
 */
public record LikeCase(String id, double likeness, boolean published) {}
