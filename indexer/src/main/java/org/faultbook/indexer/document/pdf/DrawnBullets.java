package org.faultbook.indexer.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.layout.Box;
import org.faultbook.indexer.document.layout.Glyph;
import org.jspecify.annotations.Nullable;

/** Bullets that are drawn rather than printed: small shapes at half height before a line of text. */
final class DrawnBullets {
    private DrawnBullets() {}

    static List<Glyph> beside(List<Glyph> glyphs, List<Box> dots) {
        List<Glyph> out = new ArrayList<>();
        for (Box dot : dots) {
            Glyph next = alone(dot, dots) ? next(glyphs, dot) : null;
            if (next != null) {
                Box line = next.box();
                out.add(new Glyph(
                        "•",
                        new Box(dot.left(), line.bottom() - next.size(), dot.right(), line.bottom()),
                        next.size(),
                        next.bold(),
                        1));
            }
        }
        return out;
    }

    /** Parts of a drawing have others beside them. */
    private static boolean alone(Box dot, List<Box> dots) {
        double near = 5;
        return dots.stream()
                .allMatch(o -> o.equals(dot)
                        || o.left() > dot.right() + near
                        || o.right() < dot.left() - near
                        || o.top() > dot.bottom() + near
                        || o.bottom() < dot.top() - near);
    }

    /** The character that follows a shape, where none stands close before it. */
    private static @Nullable Glyph next(List<Glyph> glyphs, Box dot) {
        double y = (dot.top() + dot.bottom()) / 2;
        Glyph best = null;
        for (Glyph glyph : glyphs) {
            Box box = glyph.box();
            if (glyph.text().isBlank() || y < box.top() + 0.3 * glyph.size() || y > box.bottom() - 0.2 * glyph.size()) {
                continue;
            }
            if ((box.right() <= dot.left() + 0.5 && dot.left() - box.right() < glyph.size())
                    || (box.left() < dot.right() && box.right() > dot.left())) {
                return null;
            }
            if (box.left() >= dot.right()
                    && box.left() - dot.right() < 2.5 * glyph.size()
                    && dot.right() - dot.left() < 0.75 * glyph.size()
                    && (best == null || box.left() < best.box().left())) {
                best = glyph;
            }
        }
        return best;
    }
}
