package org.faultbook.diagnosis.desk;

import org.jspecify.annotations.Nullable;

/**
 * What came of what was just done.
 *
 * @param act that can be taken back at once; null where there is none
 */
public record Notice(String text, @Nullable Long act) {}
