package org.faultbook.diagnosis.home;

import org.faultbook.kb.forget.Forgotten;

/**
 * What is forgotten, or would be.
 *
 * @param rejects lines of rejects files
 * @param dryRun whether nothing was done
 */
public record ForgetSummary(Forgotten forgotten, int rejects, boolean dryRun) {}
