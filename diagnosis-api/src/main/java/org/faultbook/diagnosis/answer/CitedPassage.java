package org.faultbook.diagnosis.answer;

/** A passage of a manual that says something about a question; evidence, never a cause. {@code quote} is literal. */
public record CitedPassage(String passageId, PassagePlace place, String quote) {}
