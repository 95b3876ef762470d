package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.ticket.PartUse;

/**
 * The parts that a fix takes, each with what tickets took in its place. Parts of one name under several codes are one part and
 * its substitutes; so is a single part under another name where another case tells the same act with a single part.
 */
final class FixParts {
    private FixParts() {}

    /**
     * A part that a fix takes.
     *
     * @param substitutes most usual first, none of its own code and name; empty where tickets agree
     */
    record Needed(PartUse part, List<PartUse> substitutes) {
        Needed {
            substitutes = List.copyOf(substitutes);
        }
    }

    /**
     * In the order told; empty where the fix needs none.
     *
     * @param told the parts of the fix, most seen first
     * @param elsewhere the parts of the same fix in other cases of its cause
     */
    static List<Needed> of(List<PartUse> told, List<List<PartUse>> elsewhere) {
        Map<String, List<PartUse>> needed = byName(told);
        List<Needed> parts = new ArrayList<>();
        needed.forEach((name, same) -> {
            List<PartUse> others = new ArrayList<>(same);
            for (List<PartUse> other : elsewhere) {
                Map<String, List<PartUse>> names = byName(other);
                boolean oneForOne = needed.size() == 1 && names.size() == 1;
                others.addAll(oneForOne ? names.values().iterator().next() : names.getOrDefault(name, List.of()));
            }
            PartUse part = coded(same);
            parts.add(new Needed(part, substitutes(part, others)));
        });
        return parts;
    }

    /** One written form of a name or a code. */
    static String folded(String text) {
        return HalfWidth.fold(text).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<PartUse>> byName(List<PartUse> parts) {
        Map<String, List<PartUse>> byName = new LinkedHashMap<>();
        parts.forEach(p ->
                byName.computeIfAbsent(folded(p.name()), n -> new ArrayList<>()).add(p));
        return byName;
    }

    /** A part that can be ordered goes before one that is only named. */
    private static PartUse coded(List<PartUse> same) {
        return same.stream().filter(p -> p.code() != null).findFirst().orElse(same.getFirst());
    }

    private static List<PartUse> substitutes(PartUse part, List<PartUse> others) {
        Map<String, PartUse> substitutes = new LinkedHashMap<>();
        for (PartUse other : others) {
            // a bare name says nothing beside the same name with a code
            boolean bare = other.code() == null && folded(other.name()).equals(folded(part.name()));
            if (!bare && !identity(other).equals(identity(part))) {
                substitutes.putIfAbsent(identity(other), other);
            }
        }
        return List.copyOf(substitutes.values());
    }

    /** What tells a part from others: its code, else its name. */
    static String identity(PartUse part) {
        String code = part.code();
        return folded(code == null ? part.name() : code);
    }
}
