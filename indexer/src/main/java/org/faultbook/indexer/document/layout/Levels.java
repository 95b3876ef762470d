package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Levels of headings, the same over the document: by bookmark, else by number, else by the print of those with a number. */
final class Levels {
    private static final int DEEPEST = 6;

    /** A heading's print; {@code bookmark} is its level there, 0 where it has none. */
    record Style(String text, double size, boolean bold, int bookmark) {
        long bucket() {
            return Math.round(size * 2);
        }
    }

    private final Map<Long, Integer> bySize = new HashMap<>();
    private final boolean chapters;

    Levels(List<Style> headings) {
        chapters = headings.stream().anyMatch(h -> Numbering.of(h.text()).kind() == Numbering.Kind.CHAPTER);
        Map<Long, Map<Integer, Integer>> votes = new HashMap<>();
        for (Style h : headings) {
            numbered(h)
                    .ifPresent(l ->
                            votes.computeIfAbsent(key(h), k -> new TreeMap<>()).merge(l, 1, Integer::sum));
        }
        votes.forEach((style, counts) -> bySize.put(
                style,
                counts.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey()));
        List<Long> styles =
                new ArrayList<>(headings.stream().map(Levels::key).distinct().toList());
        styles.sort(Comparator.reverseOrder());
        int above = 0;
        for (Long style : styles) {
            Integer known = bySize.get(style);
            int level = known != null ? known : Math.min(above + 1, leastBelow(style));
            bySize.put(style, Math.clamp(level, 1, DEEPEST));
            above = Math.max(above, level);
        }
    }

    /** Larger and bolder prints have greater keys. */
    private static long key(Style style) {
        return style.bucket() * 2 + (style.bold() ? 1 : 0);
    }

    /** No heading is deeper than those in smaller print that have a number. */
    private int leastBelow(long style) {
        return bySize.entrySet().stream()
                .filter(e -> e.getKey() < style)
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(DEEPEST);
    }

    int level(Style heading) {
        return Math.clamp(numbered(heading).orElseGet(() -> bySize.getOrDefault(key(heading), 1)), 1, DEEPEST);
    }

    private Optional<Integer> numbered(Style heading) {
        if (heading.bookmark() > 0) {
            return Optional.of(heading.bookmark());
        }
        Numbering.Numbered number = Numbering.of(heading.text());
        return switch (number.kind()) {
            case NONE -> Optional.empty();
            case CHAPTER, DOTTED -> Optional.of(number.depth());
            case SECTION -> Optional.of(chapters ? 2 : 1);
            case PLAIN, HAN -> Optional.of(chapters ? 2 : 1);
            case HAN_INNER -> Optional.of(chapters ? 3 : 2);
        };
    }
}
