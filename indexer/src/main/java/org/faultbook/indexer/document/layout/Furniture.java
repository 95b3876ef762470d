package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes off what is printed on page after page at the same height: running headers and footers, page numbers. */
final class Furniture {
    private static final double SAME_HEIGHT = 4;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—~·|\\[(]*(?:第?#页?|[ivxlc]{1,6}|#-#|[pP](?:age|\\.)?#)(?:(?:/|of|[，,]?共|之)#?页?)*[-–—~·|\\])]*");

    /** Something near the edge of a page; {@code at} is how far from that edge it stands. */
    private record Edge(int page, boolean top, String key, Box box, double at, double size, boolean table) {}

    private final List<PageParts> pages;
    private final List<Edge> edges = new ArrayList<>();
    private final Set<Edge> repeated = new HashSet<>();

    private Furniture(List<PageParts> pages) {
        this.pages = pages;
    }

    static List<PageParts> removed(List<PageParts> pages) {
        return new Furniture(pages).removed();
    }

    private List<PageParts> removed() {
        List<List<Edge>> tops = new ArrayList<>();
        List<List<Edge>> bottoms = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            tops.add(edges(i, true));
            bottoms.add(edges(i, false));
            edges.addAll(tops.getLast());
            edges.addAll(bottoms.getLast());
        }
        findRepeated();
        findSlots(tops);
        findSlots(bottoms);
        List<PageParts> out = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Edge> gone = new ArrayList<>(taken(pages.get(i), tops.get(i), true));
            gone.addAll(taken(pages.get(i), bottoms.get(i), false));
            out.add(without(pages.get(i), gone));
        }
        return out;
    }

    /** From the edge inwards. */
    private List<Edge> edges(int index, boolean top) {
        PageParts page = pages.get(index);
        double limit = top ? PageParts.EDGE * page.height() : (1 - PageParts.EDGE) * page.height();
        List<Edge> found = new ArrayList<>();
        List<Line> near = page.edgeLines().stream()
                .filter(l -> top ? l.box().bottom() < limit : l.box().top() > limit)
                .toList();
        for (Row row : Row.rows(near)) {
            Line all = row.line();
            found.add(new Edge(index, top, key(all.text()), row.box(), at(row.box(), page, top), all.size(), false));
        }
        for (DraftTable table : page.tables()) {
            Box box = table.box();
            if (top ? box.bottom() < 1.4 * limit : box.top() > limit) {
                StringBuilder text = new StringBuilder();
                table.rows().forEach(r -> r.cells().forEach(c -> text.append(c.plain())));
                found.removeIf(e -> box.holds(e.box.midX(), e.box.midY()));
                found.add(new Edge(index, top, key(text.toString()), box, at(box, page, top), 10, true));
            }
        }
        found.sort(Comparator.comparingDouble(Edge::at).thenComparing(Edge::key));
        return found;
    }

    private static double at(Box box, PageParts page, boolean top) {
        return top ? box.bottom() : page.height() - box.bottom();
    }

    private static String key(String text) {
        String plain = text.replaceAll("\\s+", "").replaceAll("[0-9０-９]+", "#");
        return PAGE_NUMBER.matcher(plain).matches() ? "#" : plain;
    }

    private void findRepeated() {
        Map<String, List<Edge>> byKey = new HashMap<>();
        edges.forEach(e -> byKey.computeIfAbsent((e.top ? "^" : "_") + e.key, k -> new ArrayList<>())
                .add(e));
        int needed = pages.size() <= 3 ? 2 : 3;
        for (List<Edge> same : byKey.values()) {
            for (Edge edge : same) {
                long pagesWith = same.stream()
                        .filter(o -> Math.abs(o.at - edge.at) <= SAME_HEIGHT)
                        .map(Edge::page)
                        .distinct()
                        .count();
                boolean number = edge.key.equals("#");
                if (pagesWith >= (number ? Math.min(2, pages.size()) : needed)) {
                    repeated.add(edge);
                }
            }
        }
    }

    /**
     * Where the outermost texts at one height are often the same, all of them are headers or footers, also those that name
     * a section of a single page.
     */
    private void findSlots(List<List<Edge>> sides) {
        List<Edge> outer = new ArrayList<>();
        for (List<Edge> side : sides) {
            if (!side.isEmpty()) {
                outer.add(side.getFirst());
            }
        }
        for (Edge edge : outer) {
            Map<String, Integer> keys = new HashMap<>();
            outer.stream()
                    .filter(o -> Math.abs(o.at - edge.at) <= 1.5 && Math.abs(o.size - edge.size) < 0.3)
                    .forEach(o -> keys.merge(o.key, 1, Integer::sum));
            int all = keys.values().stream().mapToInt(n -> n).sum();
            int again =
                    keys.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
            if (all >= 4 && all * 10 >= 3 * pages.size() && again * 10 >= 4 * all) {
                repeated.add(edge);
            }
        }
    }

    /** From the edge inwards as long as it is repeated; what stands as near to the text as its lines do is part of it. */
    private List<Edge> taken(PageParts page, List<Edge> side, boolean top) {
        int n = 0;
        while (n < side.size() && repeated.contains(side.get(n))) {
            n++;
        }
        while (n > 0 && !side.get(n - 1).key.equals("#") && touchesText(page, side.subList(0, n), top)) {
            n--;
        }
        return side.subList(0, n);
    }

    private static PageParts without(PageParts page, List<Edge> gone) {
        if (gone.isEmpty()) {
            return page;
        }
        List<Box> boxes = gone.stream().filter(e -> !e.table).map(Edge::box).toList();
        List<Box> whole = gone.stream().filter(Edge::table).map(Edge::box).toList();
        List<DraftTable> tables = new ArrayList<>();
        for (DraftTable table : page.tables()) {
            if (!whole.contains(table.box())) {
                tables.add(table.without(l -> holds(boxes, l)));
            }
        }
        tables.removeIf(t -> t.rows().isEmpty());
        return page.withLines(
                page.lines().stream().filter(l -> !holds(boxes, l)).toList(), tables);
    }

    private static boolean holds(List<Box> boxes, Line line) {
        return boxes.stream()
                .anyMatch(b -> b.holds(line.box().midX(), line.box().midY()));
    }

    private static boolean touchesText(PageParts page, List<Edge> taken, boolean top) {
        Edge last = taken.getLast();
        List<Box> own = taken.stream().map(Edge::box).toList();
        for (Line line : page.edgeLines()) {
            double gap = top
                    ? line.box().top() - last.box.bottom()
                    : last.box.top() - line.box().bottom();
            if (!holds(own, line) && gap > -2 && gap < 0.75 * line.size() && Math.abs(line.size() - last.size) < 1) {
                double at = top ? last.box.bottom() : line.box().bottom();
                return page.rules().stream()
                        .noneMatch(r -> r.at() > at - 2 && r.at() < at + Math.max(gap, 0) + 2 && r.length() > 60);
            }
        }
        return false;
    }
}
