package org.faultbook.indexer.document.layout;

/**
 * A horizontal or vertical ruling line.
 *
 * @param at its y where it is horizontal, its x where it is vertical
 * @param from its left or upper end
 * @param to its right or lower end
 */
public record Ruling(boolean horizontal, double at, double from, double to) {
    double length() {
        return to - from;
    }
}
