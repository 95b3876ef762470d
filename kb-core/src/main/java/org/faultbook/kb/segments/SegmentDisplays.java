package org.faultbook.kb.segments;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.ocr.TextLine.Point;
import org.faultbook.kb.port.TextRecogniser;

/**
 * Reads displays of luminous seven-segment figures beside what another recogniser reads, whose lines over such a display are
 * left out: it takes segments that are not lit for lit ones.
 */
public final class SegmentDisplays implements TextRecogniser {
    /** What no figures are misread as. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{4,}|\\p{IsHan}{2,}");

    private static final double SURE = 0.8;
    private static final int SMALLER = 4;

    private final TextRecogniser printed;

    public SegmentDisplays(TextRecogniser printed) {
        this.printed = printed;
    }

    @Override
    public List<TextLine> read(BufferedImage picture) {
        LitPixels pixels = new LitPixels(picture);
        List<TextLine> displays = pixels.groups().stream()
                .map(group -> SegmentRow.read(group, pixels.scale))
                .filter(Objects::nonNull)
                .toList();
        List<TextLine> lines = new ArrayList<>(printed.read(picture));
        for (TextLine display : displays) {
            if (lines.stream().anyMatch(line -> covers(display, line) && isSmallPrint(line, display))) {
                continue;
            }
            int at = 0;
            lines.removeIf(line -> covers(display, line));
            while (at < lines.size()
                    && middle(lines.get(at)).y() < middle(display).y()) {
                at++;
            }
            lines.add(at, display);
        }
        return lines;
    }

    @Override
    public String model() {
        return printed.model() + "+segments";
    }

    /** Figures fill their display; where print is surely read inside one, the frame of a screen was taken for a figure. */
    private static boolean isSmallPrint(TextLine line, TextLine display) {
        return WORDS.matcher(line.text()).find()
                && line.confidence() >= SURE
                && height(line) * SMALLER < height(display);
    }

    private static double height(TextLine line) {
        Point a = line.corners().get(0);
        Point d = line.corners().get(3);
        return Math.hypot(a.x() - d.x(), a.y() - d.y());
    }

    private static boolean covers(TextLine display, TextLine line) {
        Point p = middle(line);
        double left = display.corners().stream().mapToDouble(Point::x).min().orElseThrow();
        double right = display.corners().stream().mapToDouble(Point::x).max().orElseThrow();
        double top = display.corners().stream().mapToDouble(Point::y).min().orElseThrow();
        double bottom = display.corners().stream().mapToDouble(Point::y).max().orElseThrow();
        return p.x() >= left && p.x() <= right && p.y() >= top && p.y() <= bottom;
    }

    private static Point middle(TextLine line) {
        Point a = line.corners().get(0);
        Point c = line.corners().get(2);
        return new Point((a.x() + c.x()) / 2, (a.y() + c.y()) / 2);
    }
}
