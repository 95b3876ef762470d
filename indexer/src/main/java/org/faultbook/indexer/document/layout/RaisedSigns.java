package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts raised and lowered small signs, such as exponents and footnote marks, on the line that they touch. */
final class RaisedSigns {
    private static final int LONGEST = 4;

    private RaisedSigns() {}

    /** Moves them between rows, each of one base line and sorted from the left; rows are from the top. */
    static void lower(List<List<Glyph>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (List<Glyph> run : runs(rows.get(i))) {
                List<Glyph> line = run.size() > LONGEST ? null : touched(rows, i, run);
                if (line != null) {
                    rows.get(i).removeAll(run);
                    double bottom = line.getFirst().box().bottom();
                    for (Glyph g : run) {
                        Box box = new Box(
                                g.box().left(), bottom - g.size(), g.box().right(), bottom);
                        line.add(new Glyph(g.text(), box, g.size(), g.bold(), g.confidence()));
                    }
                    line.sort(LineBuilder.order());
                }
            }
        }
        rows.removeIf(List::isEmpty);
    }

    private static List<List<Glyph>> runs(List<Glyph> row) {
        List<List<Glyph>> out = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : row) {
            if (glyph.blank()) {
                continue;
            }
            if (before == null || glyph.box().left() - before.box().right() > 0.3 * glyph.size()) {
                out.add(new ArrayList<>());
            }
            out.getLast().add(glyph);
            before = glyph;
        }
        return out;
    }

    private static @Nullable List<Glyph> touched(List<List<Glyph>> rows, int at, List<Glyph> run) {
        Glyph first = run.getFirst();
        Glyph last = run.getLast();
        for (int i = Math.max(0, at - 6); i < Math.min(rows.size(), at + 7); i++) {
            if (i == at) {
                continue;
            }
            for (Glyph big : rows.get(i)) {
                double off = Math.abs(big.box().bottom() - first.box().bottom());
                boolean beside = Math.abs(first.box().left() - big.box().right()) < 0.3 * big.size()
                        || Math.abs(big.box().left() - last.box().right()) < 0.3 * big.size();
                if (!big.blank() && first.size() < 0.8 * big.size() && off < 0.6 * big.size() && beside) {
                    return rows.get(i);
                }
            }
        }
        return null;
    }
}
