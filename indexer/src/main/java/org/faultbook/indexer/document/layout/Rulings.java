package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes whole ruling lines of the pieces, double strokes and thin areas that programs draw them with. */
final class Rulings {
    /** Lines nearer than this, in points, are one. */
    static final double NEAR = 3;

    private Rulings() {}

    /** Lines of one direction, joined where they overlap or nearly touch, sorted by place. */
    static List<Ruling> joined(List<Ruling> all, boolean horizontal) {
        List<Ruling> some = new ArrayList<>();
        for (Ruling ruling : all) {
            if (ruling.horizontal() == horizontal) {
                some.add(ruling);
            }
        }
        some.sort(Comparator.comparingDouble(Ruling::at)
                .thenComparingDouble(Ruling::from)
                .thenComparingDouble(Ruling::to));
        List<Ruling> out = new ArrayList<>();
        for (int i = 0; i < some.size(); ) {
            int k = i;
            while (k < some.size() && some.get(k).at() - some.get(i).at() <= NEAR) {
                k++;
            }
            bundle(some.subList(i, k), horizontal, out);
            i = k;
        }
        out.removeIf(r -> r.length() < 5);
        return out;
    }

    private static void bundle(List<Ruling> near, boolean horizontal, List<Ruling> out) {
        List<Ruling> sorted = new ArrayList<>(near);
        sorted.sort(Comparator.comparingDouble(Ruling::from).thenComparingDouble(Ruling::to));
        double at = 0;
        double weight = 0;
        double from = 0;
        double to = Double.NEGATIVE_INFINITY;
        for (Ruling ruling : sorted) {
            if (ruling.from() > to + NEAR) {
                if (weight > 0) {
                    out.add(new Ruling(horizontal, at / weight, from, to));
                }
                at = 0;
                weight = 0;
                from = ruling.from();
                to = ruling.to();
            }
            double length = Math.max(0.1, ruling.length());
            at += ruling.at() * length;
            weight += length;
            to = Math.max(to, ruling.to());
        }
        if (weight > 0) {
            out.add(new Ruling(horizontal, at / weight, from, to));
        }
    }

    /** Of the length from {@code from} to {@code to}, the share that lines at this place cover. */
    static double covered(List<Ruling> rulings, double at, double from, double to) {
        double sum = 0;
        double end = from;
        for (Ruling r : rulings) {
            if (Math.abs(r.at() - at) <= NEAR) {
                double begin = Math.max(end, r.from());
                double stop = Math.min(to, r.to());
                if (stop > begin) {
                    sum += stop - begin;
                    end = stop;
                }
            }
        }
        return to <= from ? 0 : sum / (to - from);
    }
}
