package org.faultbook.indexer.document.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a run of characters, with spaces where they are printed or a gap shows one. */
final class LineText {
    /** So many letters without a space are words set tightly. */
    private static final int TIGHT = 20;

    /** Or so many characters for each space, on the mean. */
    private static final int PER_SPACE = 16;

    private final List<Glyph> run;
    private final double gap;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Box box;
    private double firstWidth = -1;
    private int letters;
    private int longest;
    private int latin;
    private int spaces;
    private int chars;
    private int bold;
    private double size;
    private double confidence;

    private LineText(List<Glyph> run, double gap) {
        this.run = run;
        this.gap = gap;
        read();
    }

    /** A line, or none where there are only spaces. */
    static List<Line> line(List<Glyph> run) {
        LineText text = new LineText(run, 0.17);
        if (text.longest > TIGHT || (text.latin > 30 && text.spaces * PER_SPACE < text.latin)) {
            text = new LineText(run, 0.09);
        }
        Box box = text.box;
        if (box == null) {
            return List.of();
        }
        return List.of(new Line(
                text.text.toString(),
                box,
                text.size / text.chars,
                text.bold * 2 > text.chars,
                Math.min(1, text.confidence / text.chars),
                text.firstWidth < 0 ? box.width() : text.firstWidth,
                text.chars));
    }

    private void read() {
        Glyph before = null;
        boolean space = false;
        for (Glyph glyph : run) {
            if (glyph.blank()) {
                space = before != null;
                continue;
            }
            boolean parted = before != null && parted(before, glyph, space);
            if (box != null && firstWidth < 0 && (parted || breaks(glyph)) && !range(glyph)) {
                firstWidth = box.width();
            }
            text.append(parted ? " " : "").append(glyph.text());
            box = box == null ? glyph.box() : box.union(glyph.box());
            letters =
                    parted || Script.cjk(Script.first(glyph.text())) || !Character.isLetter(Script.first(glyph.text()))
                            ? 0
                            : letters + 1;
            longest = Math.max(longest, letters);
            spaces += parted ? 1 : 0;
            latin += Character.UnicodeScript.of(Script.first(glyph.text())) == Character.UnicodeScript.LATIN ? 1 : 0;
            chars++;
            bold += glyph.bold() ? 1 : 0;
            confidence += glyph.confidence();
            size += glyph.size();
            before = glyph;
            space = false;
        }
    }

    /** Whether a line could have been broken before this character. */
    private boolean breaks(Glyph next) {
        int last = text.codePointBefore(text.length());
        int first = Script.first(next.text());
        return (Script.cjk(last) || Script.cjk(first)) && !Script.closing(first) && !Script.opening(last);
    }

    /** Whether a sign that joins two figures stands here. */
    private boolean range(Glyph next) {
        String joins = "~～";
        int last = text.codePointBefore(text.length());
        int first = Script.first(next.text());
        return (joins.indexOf(last) >= 0 && Character.isDigit(first))
                || (Character.isDigit(last) && joins.indexOf(first) >= 0);
    }

    private boolean parted(Glyph before, Glyph after, boolean space) {
        double wide = (after.box().left() - before.box().right()) / Math.max(before.size(), after.size());
        boolean left = Script.cjk(Script.last(before.text()));
        boolean right = Script.cjk(Script.first(after.text()));
        if (space) {
            return !(left && right) || wide > 0.12;
        }
        return wide > (left && right ? 0.8 : left || right ? 0.4 : gap);
    }
}
