package org.faultbook.diagnosis.backtest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The naive ranking: the most frequent label first, whatever is asked. */
final class LabelFrequency {
    private LabelFrequency() {}

    /** Labels by falling frequency, ties by label. */
    static List<String> of(Collection<PastTicket> tickets) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PastTicket ticket : tickets) {
            if (ticket.label() != null) {
                counts.merge(ticket.label(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
