package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.indexer.manual.FaultRow.NamedCause;

/**
 * Which remedies go with which cause of one row: those of its number where both lists are numbered, that of its place
 * where there are as many, else all of them.
 */
final class CausePairs {
    private CausePairs() {}

    static List<NamedCause> of(List<CellItem> causes, List<CellItem> remedies) {
        List<String> all = texts(remedies);
        if (causes.isEmpty()) {
            return List.of(new NamedCause("", all));
        }
        if (causes.size() > 1 && byNumber(causes, remedies)) {
            return causes.stream()
                    .map(cause -> new NamedCause(
                            cause.text(),
                            texts(remedies.stream()
                                    .filter(r -> r.number() == cause.number())
                                    .toList())))
                    .toList();
        }
        List<NamedCause> paired = new ArrayList<>();
        boolean byPlace = causes.size() > 1 && causes.size() == remedies.size();
        for (int i = 0; i < causes.size(); i++) {
            paired.add(new NamedCause(causes.get(i).text(), byPlace ? List.of(all.get(i)) : all));
        }
        return paired;
    }

    /** Every remedy has the number of a cause, and more than one cause has a remedy. */
    private static boolean byNumber(List<CellItem> causes, List<CellItem> remedies) {
        Set<Integer> numbers = causes.stream().map(CellItem::number).collect(Collectors.toSet());
        Set<Integer> used = remedies.stream().map(CellItem::number).collect(Collectors.toSet());
        return !numbers.contains(0)
                && numbers.size() == causes.size()
                && numbers.containsAll(used)
                && (used.size() > 1 && used.size() * 2 >= numbers.size());
    }

    private static List<String> texts(List<CellItem> items) {
        return items.stream().map(CellItem::text).toList();
    }
}
