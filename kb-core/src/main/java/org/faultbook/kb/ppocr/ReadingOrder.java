package org.faultbook.kb.ppocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines from the top, those at one height from the left, both in the direction most of the text runs. */
final class ReadingOrder {
    private ReadingOrder() {}

    private record Placed(Found found, double u, double v) {
        double height() {
            return found.box().height();
        }
    }

    static List<Found> of(List<Found> lines) {
        double angle = angle(lines);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        List<Placed> placed = lines.stream()
                .map(f -> new Placed(
                        f,
                        f.box().x() * cos + f.box().y() * sin,
                        f.box().y() * cos - f.box().x() * sin))
                .sorted(Comparator.comparingDouble(Placed::v).thenComparingDouble(Placed::u))
                .toList();
        List<Found> ordered = new ArrayList<>();
        int from = 0;
        while (from < placed.size()) {
            Placed first = placed.get(from);
            int to = from + 1;
            while (to < placed.size()
                    && placed.get(to).v() - first.v()
                            < 0.5 * Math.min(first.height(), placed.get(to).height())) {
                to++;
            }
            placed.subList(from, to).stream()
                    .sorted(Comparator.comparingDouble(Placed::u).thenComparingDouble(Placed::v))
                    .forEach(p -> ordered.add(p.found()));
            from = to;
        }
        return ordered;
    }

    /** The mean direction of the text, by its length; angles are added as vectors. */
    private static double angle(List<Found> lines) {
        double x = 0;
        double y = 0;
        for (Found line : lines) {
            Box box = line.box();
            double weight = box.isWide(2) ? box.width() : box.width() * 1e-3;
            x += weight * Math.cos(box.angle());
            y += weight * Math.sin(box.angle());
        }
        return lines.isEmpty() ? 0 : Math.atan2(y, x);
    }
}
