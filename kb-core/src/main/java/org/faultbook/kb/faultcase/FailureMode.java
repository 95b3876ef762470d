package org.faultbook.kb.faultcase;

import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How a failure shows (ISO 14224 failure mode); {@code iso} is the standard's code where one fits. */
public record FailureMode(String id, @Nullable String iso, LocalizedText name) {}
