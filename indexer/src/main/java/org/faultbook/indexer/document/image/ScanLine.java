package org.faultbook.indexer.document.image;

import java.util.List;

/**
 * A line of text of a straightened page, in its pixels.
 *
 * @param baseline y on which the letters stand
 * @param size height of the em: of a Chinese character with what parts it from the next line set solid
 * @param confidence of recognition, from 0 to 1
 */
public record ScanLine(List<ScanGlyph> glyphs, double baseline, double size, double confidence) {
    public ScanLine {
        glyphs = List.copyOf(glyphs);
        if (glyphs.isEmpty() || !(size > 0)) {
            throw new IllegalArgumentException("a line has characters of a size");
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(g -> text.append(g.character()));
        return text.toString();
    }

    public double left() {
        return glyphs.getFirst().left();
    }

    public double right() {
        return glyphs.getLast().right();
    }
}
