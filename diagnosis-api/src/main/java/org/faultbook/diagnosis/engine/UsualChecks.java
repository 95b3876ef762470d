package org.faultbook.diagnosis.engine;

import java.util.List;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.jspecify.annotations.Nullable;

/** The checks that the taxonomy knows for a normalised cause of an equipment class. */
@FunctionalInterface
public interface UsualChecks {
    /** Empty where none are known. */
    List<UsualCheck> of(@Nullable String equipmentClass, String causeKey);
}
