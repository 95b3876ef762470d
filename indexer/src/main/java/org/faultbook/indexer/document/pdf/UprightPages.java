package org.faultbook.indexer.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.document.layout.Box;
import org.faultbook.indexer.document.layout.Glyph;
import org.faultbook.indexer.document.layout.PageContent;
import org.faultbook.indexer.document.layout.Ruling;
import org.faultbook.indexer.document.pdf.PageMarks.Placed;

/** Turns what is printed sideways: a whole page, or a table on an upright page; a few words stay as labels in their place. */
final class UprightPages {
    /** Fewer characters than this are labels. */
    private static final int TABLE = 40;

    private final int page;
    private final PageMarks marks;

    private UprightPages(int page, PageMarks marks) {
        this.page = page;
        this.marks = marks;
    }

    /** The upright part first, then those that were turned. */
    static List<PageContent> of(int page, PageMarks marks) {
        return new UprightPages(page, marks).contents();
    }

    private List<PageContent> contents() {
        Map<Turn, List<Glyph>> byTurn = new EnumMap<>(Turn.class);
        Map<Turn, Integer> ink = new EnumMap<>(Turn.class);
        for (Placed placed : marks.glyphs()) {
            byTurn.computeIfAbsent(placed.turn(), t -> new ArrayList<>()).add(placed.glyph());
            ink.merge(placed.turn(), placed.glyph().text().isBlank() ? 0 : 1, Integer::sum);
        }
        List<Glyph> upright = new ArrayList<>(byTurn.getOrDefault(Turn.RIGHT, List.of()));
        upright.addAll(DrawnBullets.beside(upright, marks.dots()));
        List<Ruling> rulings = new ArrayList<>(marks.rulings());
        List<Box> shades = new ArrayList<>(marks.shades());
        List<PageContent> turned = new ArrayList<>();
        for (Turn turn : List.of(Turn.UP, Turn.DOWN, Turn.LEFT)) {
            List<Glyph> glyphs = byTurn.getOrDefault(turn, List.of());
            Box area = area(glyphs, rulings);
            if (ink.getOrDefault(turn, 0) >= TABLE && own(area, upright, ink.getOrDefault(turn, 0))) {
                turned.add(turned(turn, glyphs, rulings, shades, area));
                rulings.removeIf(r -> holds(area, r));
                shades.removeIf(s -> holds(area, s));
            } else {
                upright.addAll(labels(glyphs, turn));
            }
        }
        List<PageContent> out = new ArrayList<>();
        if (!upright.isEmpty() || turned.isEmpty()) {
            out.add(new PageContent(page, marks.width(), marks.height(), upright, rulings, shades, false));
        }
        out.addAll(turned);
        return out;
    }

    /** Whether hardly any upright text stands among it, as it does around the labels of a table's rows. */
    private static boolean own(Box area, List<Glyph> upright, int ink) {
        long among = upright.stream()
                .filter(g -> !g.text().isBlank())
                .filter(g -> holds(area, g.box()))
                .count();
        return among * 4 < ink;
    }

    private static Box area(List<Glyph> glyphs, List<Ruling> rulings) {
        double left = 1e9;
        double top = 1e9;
        double right = -1e9;
        double bottom = -1e9;
        for (Glyph glyph : glyphs) {
            left = Math.min(left, glyph.box().left());
            top = Math.min(top, glyph.box().top());
            right = Math.max(right, glyph.box().right());
            bottom = Math.max(bottom, glyph.box().bottom());
        }
        Box text = new Box(left - 4, top - 4, right + 4, bottom + 4);
        // Rulings that run through the text show how far its table reaches.
        for (Ruling r : rulings) {
            if (r.horizontal()
                    && r.at() > text.top()
                    && r.at() < text.bottom()
                    && r.to() > text.left()
                    && r.from() < text.right()) {
                left = Math.min(left, r.from());
                right = Math.max(right, r.to());
            } else if (!r.horizontal()
                    && r.at() > text.left()
                    && r.at() < text.right()
                    && r.to() > text.top()
                    && r.from() < text.bottom()) {
                top = Math.min(top, r.from());
                bottom = Math.max(bottom, r.to());
            }
        }
        return new Box(left - 4, top - 4, right + 4, bottom + 4);
    }

    private static boolean holds(Box area, Box box) {
        double x = (box.left() + box.right()) / 2;
        double y = (box.top() + box.bottom()) / 2;
        return x >= area.left() && x <= area.right() && y >= area.top() && y <= area.bottom();
    }

    private static boolean holds(Box area, Ruling r) {
        double mid = (r.from() + r.to()) / 2;
        return r.horizontal()
                ? holds(area, new Box(mid, r.at(), mid, r.at()))
                : holds(area, new Box(r.at(), mid, r.at(), mid));
    }

    private PageContent turned(Turn turn, List<Glyph> glyphs, List<Ruling> rulings, List<Box> shades, Box area) {
        double w = marks.width();
        double h = marks.height();
        List<Glyph> text = glyphs.stream()
                .map(g -> new Glyph(g.text(), turn.upright(g.box(), w, h), g.size(), g.bold(), g.confidence()))
                .toList();
        List<Ruling> lines = rulings.stream()
                .filter(r -> holds(area, r))
                .map(r -> turn.upright(r, w, h))
                .toList();
        List<Box> areas = shades.stream()
                .filter(s -> holds(area, s))
                .map(s -> turn.upright(s, w, h))
                .toList();
        boolean sideways = turn.sideways();
        return new PageContent(page, sideways ? h : w, sideways ? w : h, text, lines, areas, false);
    }

    /** Runs of sideways characters, each as one. */
    private List<Glyph> labels(List<Glyph> glyphs, Turn turn) {
        double w = marks.width();
        double h = marks.height();
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(
                        (Glyph g) -> Math.round(turn.upright(g.box(), w, h).bottom() / 2))
                .thenComparingDouble(g -> turn.upright(g.box(), w, h).left()));
        List<Glyph> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        Box box = null;
        for (Glyph glyph : sorted) {
            if (before != null && box != null && !follows(turn, before, glyph)) {
                out.add(new Glyph(text.toString().strip(), box, before.size(), before.bold(), 1));
                text.setLength(0);
                box = null;
            }
            if (box == null && glyph.text().isBlank()) {
                continue;
            }
            text.append(glyph.text());
            Box b = glyph.box();
            box = box == null
                    ? b
                    : new Box(
                            Math.min(box.left(), b.left()),
                            Math.min(box.top(), b.top()),
                            Math.max(box.right(), b.right()),
                            Math.max(box.bottom(), b.bottom()));
            before = glyph;
        }
        if (before != null && box != null) {
            out.add(new Glyph(text.toString().strip(), box, before.size(), before.bold(), 1));
        }
        return out;
    }

    private boolean follows(Turn turn, Glyph before, Glyph glyph) {
        Box a = turn.upright(before.box(), marks.width(), marks.height());
        Box b = turn.upright(glyph.box(), marks.width(), marks.height());
        return Math.abs(a.bottom() - b.bottom()) < 0.3 * glyph.size()
                && b.left() - a.right() < 1.5 * glyph.size()
                && b.left() > a.left() - 1;
    }
}
