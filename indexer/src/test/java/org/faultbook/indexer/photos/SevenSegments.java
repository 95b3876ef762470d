package org.faultbook.indexer.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;

/** Digits of seven lit bars, leaning as most such displays do; bars that are off glimmer. */
final class SevenSegments {
    /** Lit bars: a top, b upper right, c lower right, d bottom, e lower left, f upper left, g middle. */
    private static final Map<Character, String> BARS = Map.ofEntries(
            Map.entry('0', "abcdef"),
            Map.entry('O', "abcdef"),
            Map.entry('1', "bc"),
            Map.entry('2', "abged"),
            Map.entry('3', "abgcd"),
            Map.entry('4', "fgbc"),
            Map.entry('5', "afgcd"),
            Map.entry('6', "afgedc"),
            Map.entry('7', "abc"),
            Map.entry('8', "abcdefg"),
            Map.entry('9', "abcdfg"),
            Map.entry('E', "afged"),
            Map.entry('F', "afge"),
            Map.entry('H', "fbgec"),
            Map.entry('J', "bcde"),
            Map.entry('L', "fed"),
            Map.entry('P', "afbge"),
            Map.entry('U', "fbecd"),
            Map.entry('C', "afed"),
            Map.entry('A', "abcefg"),
            Map.entry('r', "eg"),
            Map.entry('-', "g"),
            Map.entry(' ', ""));

    private final Graphics2D g;
    private final Color lit;

    SevenSegments(Graphics2D g, Color lit) {
        this.g = g;
        this.lit = lit;
    }

    /** Draws {@code text} into the box, its digits right-hand of {@code x}. */
    void draw(String text, int x, int y, int width, int height) {
        AffineTransform before = g.getTransform();
        g.shear(-0.08, 0);
        double cell = Math.min(width / (double) text.length(), height * 0.72);
        double left = x + (width - cell * text.length()) / 2 + 0.08 * (y + height / 2.0);
        for (int k = 0; k < text.length(); k++) {
            String bars = BARS.get(text.charAt(k));
            if (bars == null) {
                throw new IllegalArgumentException("no bars for " + text.charAt(k));
            }
            digit(bars, left + k * cell, y, cell * 0.74, height);
        }
        g.setTransform(before);
    }

    private void digit(String bars, double x, double y, double w, double h) {
        double t = w * 0.17;
        bar(bars, 'a', x + t * 0.6, y, w - t * 1.2, t);
        bar(bars, 'g', x + t * 0.6, y + (h - t) / 2, w - t * 1.2, t);
        bar(bars, 'd', x + t * 0.6, y + h - t, w - t * 1.2, t);
        bar(bars, 'f', x, y + t * 0.6, t, h / 2 - t * 0.9);
        bar(bars, 'b', x + w - t, y + t * 0.6, t, h / 2 - t * 0.9);
        bar(bars, 'e', x, y + h / 2 + t * 0.3, t, h / 2 - t * 0.9);
        bar(bars, 'c', x + w - t, y + h / 2 + t * 0.3, t, h / 2 - t * 0.9);
    }

    private void bar(String bars, char name, double x, double y, double w, double h) {
        boolean on = bars.indexOf(name) >= 0;
        Color off = new Color(lit.getRed() / 8 + 8, lit.getGreen() / 8 + 6, lit.getBlue() / 8 + 6);
        g.setColor(on ? lit : off);
        double m = Math.min(w, h) / 2;
        Path2D path = new Path2D.Double();
        if (w > h) {
            path.moveTo(x, y + m);
            path.lineTo(x + m, y);
            path.lineTo(x + w - m, y);
            path.lineTo(x + w, y + m);
            path.lineTo(x + w - m, y + h);
            path.lineTo(x + m, y + h);
        } else {
            path.moveTo(x + m, y);
            path.lineTo(x + w, y + m);
            path.lineTo(x + w, y + h - m);
            path.lineTo(x + m, y + h);
            path.lineTo(x, y + h - m);
            path.lineTo(x, y + m);
        }
        path.closePath();
        g.fill(path);
    }
}
