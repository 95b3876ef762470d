package org.faultbook.indexer.document.layout;

/**
 * A character, or a few that are printed as one, with its place.
 *
 * @param box as wide as it advances, as high as its em: 0.12 of it below the base line
 * @param size height of the em in points
 * @param confidence from 0 to 1; 1 where the file carries the text
 */
public record Glyph(String text, Box box, double size, boolean bold, double confidence) {
    /** Of an em, what is below the base line in fonts with Chinese characters; taken for all so that lines compare. */
    public static final double BELOW = 0.12;

    boolean blank() {
        return text.isBlank();
    }
}
