package org.faultbook.indexer.masking;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A text whose personal data is gone.
 *
 * @param counts how many of each kind were masked; empty where nothing was
 */
public record Masked(String text, Map<PersonalData, Integer> counts) {
    public Masked {
        Map<PersonalData, Integer> copy = new EnumMap<>(PersonalData.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }
}
