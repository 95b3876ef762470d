package org.faultbook.diagnosis.home;

import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.search.Explanation;

/** A case found by a search, with its score and why. */
public record FoundCase(FaultCase faultCase, double score, Explanation explanation) {}
