package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters to lines: those on one base line in a run, parted where a gap is wider than a space may be. */
final class LineBuilder {
    /** A gap of so many ems parts lines: cells, columns, a page number from its heading. */
    private static final double WIDE = 1.0;

    private LineBuilder() {}

    /** Lines from the top, those on one base line from the left. */
    static List<Line> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble((Glyph g) -> g.box().bottom())
                .thenComparingDouble(g -> g.box().left())
                .thenComparing(Glyph::text));
        List<Line> lines = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        double base = 0;
        for (Glyph glyph : sorted) {
            double tolerance = 0.22 * Math.max(glyph.size(), row.isEmpty() ? 0 : row.getFirst().size());
            if (!row.isEmpty() && glyph.box().bottom() - base > tolerance) {
                split(row, lines);
                row.clear();
            }
            if (row.isEmpty()) {
                base = glyph.box().bottom();
            }
            row.add(glyph);
        }
        split(row, lines);
        lines.sort(Comparator.comparingDouble(Line::baseline)
                .thenComparingDouble(l -> l.box().left()));
        return raised(lines);
    }

    private static void split(List<Glyph> row, List<Line> out) {
        row.sort(Comparator.comparingDouble((Glyph g) -> g.box().left())
                .thenComparingDouble(g -> g.box().right()));
        List<Glyph> run = new ArrayList<>();
        boolean ink = false;
        double right = 0;
        for (Glyph glyph : row) {
            if (glyph.blank()) {
                run.add(glyph);
                continue;
            }
            if (ink && glyph.box().left() - right > WIDE * glyph.size()) {
                out.addAll(line(run));
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
        out.addAll(line(run));
    }

    private static boolean twice(List<Glyph> run, Glyph glyph) {
        for (int i = run.size() - 1; i >= 0 && i >= run.size() - 2; i--) {
            Glyph other = run.get(i);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.box().left() - glyph.box().left()) < 0.2 * Math.min(glyph.size(), other.box().width() + 0.1)) {
                return true;
            }
        }
        return false;
    }

    private static List<Line> line(List<Glyph> run) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        boolean space = false;
        Box box = null;
        int bold = 0;
        int chars = 0;
        double confidence = 0;
        double size = 0;
        double firstWidth = -1;
        for (Glyph glyph : run) {
            if (glyph.blank()) {
                space = before != null;
                continue;
            }
            boolean parted = before != null && parted(before, glyph, space);
            if (box != null && firstWidth < 0 && (parted || ends(text, glyph))) {
                firstWidth = box.width();
            }
            text.append(parted ? " " : "").append(glyph.text());
            box = box == null ? glyph.box() : box.union(glyph.box());
            chars++;
            bold += glyph.bold() ? 1 : 0;
            confidence += glyph.confidence();
            size += glyph.size();
            before = glyph;
            space = false;
        }
        if (box == null) {
            return List.of();
        }
        return List.of(new Line(
                text.toString(),
                box,
                size / chars,
                bold * 2 > chars,
                Math.min(1, confidence / chars),
                firstWidth < 0 ? box.width() : firstWidth,
                chars));
    }

    /** Whether a line could have been broken before this character. */
    private static boolean ends(CharSequence text, Glyph next) {
        int last = Script.last(text.toString());
        int first = Script.first(next.text());
        return (Script.cjk(last) || Script.cjk(first)) && !Script.closing(first);
    }

    private static boolean parted(Glyph before, Glyph after, boolean space) {
        double gap = (after.box().left() - before.box().right()) / Math.max(before.size(), after.size());
        boolean left = Script.cjk(Script.last(before.text()));
        boolean right = Script.cjk(Script.first(after.text()));
        if (space) {
            return !(left && right) || gap > 0.12;
        }
        return gap > (left && right ? 0.8 : left || right ? 0.4 : 0.17);
    }

    /** Raised and lowered small text goes to the line it touches. */
    private static List<Line> raised(List<Line> lines) {
        List<Line> kept = new ArrayList<>(lines);
        for (int i = 0; i < kept.size(); i++) {
            Line small = kept.get(i);
            for (int k = Math.max(0, i - 12); k < Math.min(kept.size(), i + 12); k++) {
                Line big = kept.get(k);
                if (k != i
                        && small.size() < 0.8 * big.size()
                        && small.chars() <= 4
                        && small.box().sharedHeight(big.box()) > 0.4 * small.size()
                        && Math.abs(small.box().left() - big.box().right()) < 0.25 * big.size()) {
                    int all = big.chars() + small.chars();
                    kept.set(
                            k,
                            new Line(
                                    big.text() + small.text(),
                                    new Box(
                                            big.box().left(),
                                            big.box().top(),
                                            small.box().right(),
                                            big.box().bottom()),
                                    big.size(),
                                    big.bold(),
                                    (big.confidence() * big.chars() + small.confidence() * small.chars()) / all,
                                    big.firstWidth(),
                                    all));
                    kept.remove(i--);
                    break;
                }
            }
        }
        // Text that follows a raised sign on the same base line was parted from it only by the sign.
        for (int i = 0; i + 1 < kept.size(); i++) {
            Line a = kept.get(i);
            Line b = kept.get(i + 1);
            double gap = b.box().left() - a.box().right();
            if (Math.abs(a.baseline() - b.baseline()) < 0.2 * a.size() && gap > -0.1 * a.size() && gap < 0.17 * a.size()) {
                Line joined = a.with(b);
                kept.set(i, joined.withText(a.text() + b.text(), a.box().left()));
                kept.remove(i + 1);
                i--;
            }
        }
        return kept;
    }
}
