package org.faultbook.kb.taxonomy;

import org.faultbook.kb.text.LocalizedText;

/** A safety notice of an equipment class, shown before every diagnosis; {@code source} names the standard behind it. */
public record Hazard(String id, LocalizedText text, String source) {}
