package org.faultbook.indexer.document.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What running text looks like in a document.
 *
 * @param size of most characters
 * @param bold whether most of them are bold, so that bold tells nothing
 * @param pitch from base line to base line within paragraphs
 */
record BodyStyle(double size, boolean bold, double pitch) {
    static BodyStyle of(List<Item> items) {
        Map<Long, Integer> sizes = new HashMap<>();
        int boldChars = 0;
        int chars = 0;
        for (Item item : items) {
            List<Line> lines = item instanceof Item.Text t
                    ? List.of(t.line())
                    : ((Item.Tabular) item)
                            .table().rows().stream()
                                    .flatMap(r -> r.cells().stream())
                                    .flatMap(c -> c.lines().stream())
                                    .toList();
            for (Line line : lines) {
                // Text in tables is often smaller; it counts half so that it wins only where there is little else.
                int weight = item instanceof Item.Text ? 2 * line.chars() : line.chars();
                sizes.merge(Math.round(line.size() * 2), weight, Integer::sum);
                boldChars += line.bold() ? weight : 0;
                chars += weight;
            }
        }
        double size = most(sizes, 20) / 2.0;
        Map<Long, Integer> steps = new HashMap<>();
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i - 1) instanceof Item.Text a
                    && items.get(i) instanceof Item.Text b
                    && a.page() == b.page()) {
                double step = b.line().baseline() - a.line().baseline();
                if (step > 0.8 * size
                        && step < 2.6 * size
                        && Math.abs(b.line().size() - size) < 0.1 * size
                        && Wrap.wrapped(a.line(), b.line(), a.left(), a.right())) {
                    steps.merge(Math.round(step * 2), 1, Integer::sum);
                }
            }
        }
        return new BodyStyle(size, boldChars * 2 > chars, most(steps, Math.round(2 * 1.5 * size)) / 2.0);
    }

    private static long most(Map<Long, Integer> counts, long otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
