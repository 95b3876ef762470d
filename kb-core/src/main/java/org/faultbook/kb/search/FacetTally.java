package org.faultbook.kb.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up how many owners have each value of each facet. For one thread. */
public final class FacetTally {
    private final Map<Facet, Map<String, Map<String, Integer>>> writings = new EnumMap<>(Facet.class);

    public void add(Facet facet, String value, int owners) {
        if (owners > 0) {
            writings.computeIfAbsent(facet, f -> new HashMap<>())
                    .computeIfAbsent(Facet.key(value), k -> new TreeMap<>())
                    .merge(value, owners, Integer::sum);
        }
    }

    /** As {@link Listing#counts} wants it. */
    public Map<Facet, List<Listing.Count>> counts() {
        Map<Facet, List<Listing.Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(
                    facet,
                    writings.getOrDefault(facet, Map.of()).values().stream()
                            .map(FacetTally::count)
                            .sorted(Comparator.comparingInt(Listing.Count::owners)
                                    .reversed()
                                    .thenComparing(c -> Facet.key(c.value())))
                            .toList());
        }
        return counts;
    }

    private static Listing.Count count(Map<String, Integer> byWriting) {
        int owners = 0;
        String value = "";
        int most = 0;
        for (Map.Entry<String, Integer> writing : byWriting.entrySet()) {
            owners += writing.getValue();
            if (writing.getValue() > most) {
                most = writing.getValue();
                value = writing.getKey();
            }
        }
        return new Listing.Count(value, owners);
    }
}
