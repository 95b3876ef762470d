package org.faultbook.indexer.document.image;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.ocr.CharacterWidths;

/**
 * Size and base line of a line: the height of its ink against what its characters are known to reach above and below the
 * base line, since the box of recognition is only about as high as the text.
 */
final class LineMetrics {
    private static final double CHINESE_ABOVE = 0.82;
    private static final double CHINESE_BELOW = 0.08;
    private static final double CAPITAL = 0.72;
    private static final double SMALL = 0.53;
    private static final double DESCENT = 0.2;
    /** Where no ink is found: of the box. */
    private static final double OF_BOX = 0.75;

    private LineMetrics() {}

    static ScanLine of(TurnedLine line, DarkPixels dark) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            above = Math.max(above, above(c));
            below = Math.max(below, below(c));
        }
        double size = line.height() * OF_BOX;
        double baseline = line.middle() + line.height() * 0.25;
        int[] ink = line.isLevel() && above > 0 ? inkRows(line, dark) : new int[] {0, 0};
        if (ink[1] - ink[0] > line.height() / 4) {
            size = (ink[1] - ink[0]) / (above + below);
            baseline = ink[1] - below * size;
        }
        return new ScanLine(glyphs(line, size), baseline, size, line.confidence());
    }

    private static double above(char c) {
        if (CharacterWidths.isSquare(c)) {
            return isPunctuation(c) ? 0 : CHINESE_ABOVE;
        }
        if (Character.isUpperCase(c) || Character.isDigit(c) || "bdfhkltij()[]{}/|\\'\"!?%&@#$".indexOf(c) >= 0) {
            return CAPITAL;
        }
        return Character.isLetter(c) ? SMALL : 0;
    }

    private static double below(char c) {
        if (CharacterWidths.isSquare(c)) {
            return isPunctuation(c) ? 0 : CHINESE_BELOW;
        }
        return "gjpqyQ()[]{}|,;@$/".indexOf(c) >= 0
                ? (c == ',' || c == ';' || c == 'Q' || c == '/' ? 0.12 : DESCENT)
                : 0;
    }

    private static boolean isPunctuation(char c) {
        return "，。、；：！？（）《》“”‘’—…·「」『』【】〔〕".indexOf(c) >= 0;
    }

    /** First and past the last row with ink, seen from the middle outwards until a clear row beyond the half of the box. */
    private static int[] inkRows(TurnedLine line, DarkPixels dark) {
        int left = (int) Math.max(0, line.left());
        int right = (int) Math.min(dark.width() - 1.0, line.right());
        int top = (int) Math.max(0, line.middle() - line.height() * 0.6);
        int bottom = (int) Math.min(dark.height() - 1.0, line.middle() + line.height() * 0.6);
        int[] rows = new int[Math.max(1, bottom - top + 1)];
        int most = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                rows[y - top] += dark.isStroke(x, y) ? 1 : 0;
            }
            most = Math.max(most, rows[y - top]);
        }
        int clear = Math.max(2, most / 150);
        int middle = Math.clamp((int) line.middle() - top, 0, rows.length - 1);
        int quarter = (int) (line.height() / 4);
        int from = middle;
        while (from > 0 && (rows[from - 1] > clear || middle - from < quarter)) {
            from--;
        }
        int to = middle;
        while (to < rows.length - 1 && (rows[to + 1] > clear || to - middle < quarter)) {
            to++;
        }
        while (from < middle && rows[from] <= clear) {
            from++;
        }
        while (to > middle && rows[to] <= clear) {
            to--;
        }
        return new int[] {top + from, top + to + 1};
    }

    /** Characters touch where recognition saw no space, and keep their own width at the sides of a wide gap. */
    private static List<ScanGlyph> glyphs(TurnedLine line, double size) {
        String text = line.text();
        if (!line.isLevel()) {
            return row(line, size);
        }
        double factor = (line.end().x() - line.begin().x()) / Math.max(1, length(line));
        List<ScanGlyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            double middle = x(line, i, factor);
            double half = size * CharacterWidths.advance(text.charAt(i)) / 2;
            double left = middle - half;
            double right = middle + half;
            if (i > 0) {
                double before = x(line, i - 1, factor);
                double ends = before + size * CharacterWidths.advance(text.charAt(i - 1)) / 2;
                left = left - ends < size ? (before + middle) / 2 : left;
            }
            if (i + 1 < text.length()) {
                double after = x(line, i + 1, factor);
                double begins = after - size * CharacterWidths.advance(text.charAt(i + 1)) / 2;
                right = begins - right < size ? (after + middle) / 2 : right;
            }
            glyphs.add(new ScanGlyph(text.charAt(i), left, Math.max(left, right)));
        }
        return glyphs;
    }

    /** Text on its side as if written level about its middle, so that it stays in its cell. */
    private static List<ScanGlyph> row(TurnedLine line, double size) {
        double width = 0;
        for (int i = 0; i < line.text().length(); i++) {
            width += size * CharacterWidths.advance(line.text().charAt(i));
        }
        double left = (line.left() + line.right() - width) / 2;
        List<ScanGlyph> glyphs = new ArrayList<>();
        for (int i = 0; i < line.text().length(); i++) {
            double right = left + size * CharacterWidths.advance(line.text().charAt(i));
            glyphs.add(new ScanGlyph(line.text().charAt(i), left, right));
            left = right;
        }
        return glyphs;
    }

    private static double x(TurnedLine line, int i, double factor) {
        return line.begin().x() + line.centres().get(i) * factor;
    }

    private static double length(TurnedLine line) {
        return Math.hypot(
                line.end().x() - line.begin().x(), line.end().y() - line.begin().y());
    }
}
