package org.faultbook.kb.faultcase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.ticket.PartUse;

/** Merges the parts of tickets by code, else by name; each as it was most often written. */
final class PartsAssembly {
    private static final Comparator<PartUse> BY_WRITING = Comparator.comparing(PartUse::name)
            .thenComparing(PartUse::code, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PartUse::quantity, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PartUse::toString);

    private final Map<String, Map<PartUse, Integer>> writings = new HashMap<>();
    private final Map<String, Integer> tickets = new HashMap<>();

    void add(List<PartUse> partsOfOneTicket) {
        Set<String> counted = new HashSet<>();
        for (PartUse part : partsOfOneTicket) {
            String code = part.code();
            String key = Wordings.normalised(code == null ? part.name() : code);
            writings.computeIfAbsent(key, k -> new HashMap<>()).merge(part, 1, Integer::sum);
            if (counted.add(key)) {
                tickets.merge(key, 1, Integer::sum);
            }
        }
    }

    /** Most seen first, ties by name. */
    List<PartUse> list() {
        List<String> keys = new ArrayList<>(tickets.keySet());
        keys.sort(Comparator.comparingInt((String k) -> -tickets.getOrDefault(k, 0))
                .thenComparing(Comparator.naturalOrder()));
        return keys.stream().map(this::asMostOftenWritten).toList();
    }

    private PartUse asMostOftenWritten(String key) {
        return writings.getOrDefault(key, Map.of()).entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<PartUse, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey, BY_WRITING))
                .orElseThrow()
                .getKey();
    }
}
