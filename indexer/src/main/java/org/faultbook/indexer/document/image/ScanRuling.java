package org.faultbook.indexer.document.image;

/**
 * A line drawn on a straightened page, in its pixels.
 *
 * @param at y of its middle where it is horizontal, x where it is vertical
 * @param from its left or upper end
 * @param to its right or lower end
 */
public record ScanRuling(boolean horizontal, double at, double from, double to) {
    public double length() {
        return to - from;
    }
}
