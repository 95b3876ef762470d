package org.faultbook.kb.curation;

/**
 * A case as somebody saw it before acting on it.
 *
 * @param version the newest one, a pending one included; it guards against acting on what somebody else changed meanwhile
 */
public record SeenCase(String caseId, int version) {}
