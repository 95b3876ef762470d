package org.faultbook.kb.faultcase;

import org.faultbook.kb.text.LocalizedText;

/** The process that leads to a failure (ISO 14224 failure mechanism). */
public record FailureMechanism(String id, LocalizedText name) {}
