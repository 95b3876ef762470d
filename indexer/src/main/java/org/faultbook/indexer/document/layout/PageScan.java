package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.ocr.TextLine;

/**
 * What recognition found in the picture of a page, upright.
 *
 * @param rulings in pixels of the picture
 */
public record PageScan(List<TextLine> lines, List<Ruling> rulings, int width, int height) {
    public PageScan {
        lines = List.copyOf(lines);
        rulings = List.copyOf(rulings);
    }

    /** The page in points; {@code pageWidth} and {@code pageHeight} are what the picture shows. */
    public PageContent content(int page, double pageWidth, double pageHeight) {
        double sx = pageWidth / width;
        double sy = pageHeight / height;
        List<Glyph> glyphs = new ArrayList<>();
        for (TextLine line : lines) {
            addGlyphs(line, sx, sy, glyphs);
        }
        List<Ruling> scaled = rulings.stream()
                .map(r -> r.horizontal()
                        ? new Ruling(true, r.at() * sy, r.from() * sx, r.to() * sx)
                        : new Ruling(false, r.at() * sx, r.from() * sy, r.to() * sy))
                .toList();
        return new PageContent(page, pageWidth, pageHeight, glyphs, scaled, List.of(), true);
    }

    private static void addGlyphs(TextLine line, double sx, double sy, List<Glyph> out) {
        TextLine.Point a = line.corners().get(0);
        TextLine.Point b = line.corners().get(1);
        TextLine.Point c = line.corners().get(2);
        TextLine.Point d = line.corners().get(3);
        double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        double left = (a.x() + d.x()) / 2;
        double top = (a.y() + b.y()) / 2 * sy;
        double bottom = (c.y() + d.y()) / 2 * sy;
        // Found lines are a little higher than their characters.
        double size = Math.max(1, (bottom - top) * 0.85);
        double base = bottom - (bottom - top) * 0.075;
        String text = line.text();
        List<Float> centres = line.centres();
        for (int i = 0; i < text.length(); i++) {
            double from = i == 0 ? 0 : (centres.get(i - 1) + centres.get(i)) / 2;
            double to = i + 1 == text.length() ? length : (centres.get(i) + centres.get(i + 1)) / 2;
            double half = (Script.cjk(text.charAt(i)) ? 0.5 : 0.3) * size / sx;
            from = Math.max(from, centres.get(i) - half);
            to = Math.min(to, centres.get(i) + half);
            Box box = new Box((left + from) * sx, base - size, (left + Math.max(from, to)) * sx, base);
            out.add(new Glyph(text.substring(i, i + 1), box, size, false, line.confidence()));
        }
    }
}
