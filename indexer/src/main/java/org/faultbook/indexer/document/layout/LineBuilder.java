package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters to lines: those on one base line in a run, parted where a gap is wider than a space may be. */
final class LineBuilder {
    /** A gap of so many ems parts lines: cells, columns, a page number from its heading. */
    private static final double WIDE = 0.75;

    private LineBuilder() {}

    /** Lines from the top, those on one base line from the left. */
    static List<Line> lines(List<Glyph> glyphs) {
        List<List<Glyph>> rows = rows(glyphs);
        RaisedSigns.lower(rows);
        List<Line> lines = new ArrayList<>();
        rows.forEach(r -> split(r, lines));
        lines.sort(Comparator.comparingDouble(Line::baseline)
                .thenComparingDouble(l -> l.box().left()));
        return lines;
    }

    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble((Glyph g) -> g.box().bottom())
                .thenComparingDouble(g -> g.box().left())
                .thenComparing(Glyph::text));
        List<List<Glyph>> rows = new ArrayList<>();
        double base = 0;
        for (Glyph glyph : sorted) {
            double size = rows.isEmpty()
                    ? glyph.size()
                    : Math.max(glyph.size(), rows.getLast().getFirst().size());
            if (rows.isEmpty() || glyph.box().bottom() - base > 0.22 * size) {
                rows.add(new ArrayList<>());
                base = glyph.box().bottom();
            }
            rows.getLast().add(glyph);
        }
        rows.forEach(r -> r.sort(order()));
        return rows;
    }

    static Comparator<Glyph> order() {
        return Comparator.comparingDouble((Glyph g) -> g.box().left())
                .thenComparingDouble(g -> g.box().right());
    }

    private static void split(List<Glyph> row, List<Line> out) {
        List<Glyph> run = new ArrayList<>();
        boolean ink = false;
        double right = 0;
        for (Glyph glyph : row) {
            if (glyph.blank()) {
                run.add(glyph);
                continue;
            }
            if (ink && glyph.box().left() - right > WIDE * glyph.size()) {
                out.addAll(LineText.line(run));
                run.clear();
                ink = false;
            }
            // The same character printed twice, a little moved, is how some programs print bold.
            if (ink && twice(run, glyph)) {
                continue;
            }
            run.add(glyph);
            right = ink ? Math.max(right, glyph.box().right()) : glyph.box().right();
            ink = true;
        }
        out.addAll(LineText.line(run));
    }

    private static boolean twice(List<Glyph> run, Glyph glyph) {
        for (int i = run.size() - 1; i >= 0 && i >= run.size() - 2; i--) {
            Glyph other = run.get(i);
            double near = 0.2 * Math.min(glyph.size(), other.box().width() + 0.1);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.box().left() - glyph.box().left()) < near) {
                return true;
            }
        }
        return false;
    }
}
