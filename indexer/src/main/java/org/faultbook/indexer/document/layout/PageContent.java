package org.faultbook.indexer.document.layout;

import java.util.List;

/**
 * What is printed on a page, upright.
 *
 * @param page from 1
 * @param glyphs in any order, spaces among them where the file has them
 * @param shades areas filled with a colour other than white
 * @param recognised whether the text was recognised in a picture, where sizes are less exact
 */
public record PageContent(
        int page,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Box> shades,
        boolean recognised) {
    public PageContent {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
        shades = List.copyOf(shades);
    }
}
