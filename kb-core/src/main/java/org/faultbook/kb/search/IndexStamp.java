package org.faultbook.kb.search;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an index was made with: versions of analyzer, segmentation dictionary, each model, and the passage means. An
 * index whose stamp differs from what the running program would make is rebuilt.
 */
public record IndexStamp(Map<String, String> versions) {
    public IndexStamp {
        versions = java.util.Collections.unmodifiableMap(new TreeMap<>(versions));
    }
}
