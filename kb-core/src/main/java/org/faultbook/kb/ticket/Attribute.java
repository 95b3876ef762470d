package org.faultbook.kb.ticket;

/** A column without a canonical meaning, kept as it is. */
public record Attribute(String name, String value, boolean knownAtOpening) {}
