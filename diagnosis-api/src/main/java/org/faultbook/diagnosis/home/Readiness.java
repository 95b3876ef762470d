package org.faultbook.diagnosis.home;

/** Whether a question would be answered, what with, and, where not, what is missing. */
public record Readiness(boolean ready, String detail, long storeRevision, long indexRevision) {}
