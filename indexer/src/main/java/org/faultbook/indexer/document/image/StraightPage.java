package org.faultbook.indexer.document.image;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.layout.Box;
import org.faultbook.indexer.document.layout.Glyph;
import org.faultbook.indexer.document.layout.PageContent;
import org.faultbook.indexer.document.layout.Ruling;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.port.TextRecogniser;

/**
 * A page that is a picture, straightened.
 *
 * @param width of the straightened page in pixels of the picture
 * @param skew by how many radians the page was turned clockwise, its quarter turns included
 * @param lines from the top, those beside each other from the left
 * @param confidence mean over the characters, 1 without any
 */
public record StraightPage(
        double width, double height, double skew, List<ScanLine> lines, List<ScanRuling> rulings, double confidence) {
    public StraightPage {
        lines = List.copyOf(lines);
        rulings = List.copyOf(rulings);
    }

    public static StraightPage of(BufferedImage picture, TextRecogniser recogniser) {
        List<TextLine> found = recogniser.read(picture);
        GreyPage grey = GreyPage.of(picture);
        int quarters = Skew.quarters(found);
        double quarter = Math.IEEEremainder(quarters * Math.PI / 2, 2 * Math.PI);
        GreyPage upright =
                Straightening.of(quarter, grey.width(), grey.height()).straighten(grey);
        double angle = quarter + Skew.beyond(quarters, found, upright);
        Straightening turn = Straightening.of(angle, grey.width(), grey.height());
        GreyPage straight = turn.straighten(grey);
        DarkPixels dark = DarkPixels.of(straight);
        List<TurnedLine> turned = found.stream().map(turn::turned).toList();
        List<ScanRuling> rulings = RulingLines.of(dark, turned);
        dark.erase(rulings);
        List<ScanLine> lines = new ArrayList<>();
        double sum = 0;
        int characters = 0;
        for (TurnedLine line : turned) {
            lines.add(LineMetrics.of(line, dark));
            sum += line.confidence() * line.text().length();
            characters += line.text().length();
        }
        return new StraightPage(
                straight.width(),
                straight.height(),
                turn.angle(),
                lines,
                rulings,
                characters == 0 ? 1 : Math.min(1, sum / characters));
    }

    /** The page as layout takes it, in points. */
    public PageContent content(int page, double pointsPerPixel) {
        List<Glyph> glyphs = new ArrayList<>();
        for (ScanLine line : lines) {
            double size = line.size() * pointsPerPixel;
            double bottom = line.baseline() * pointsPerPixel + Glyph.BELOW * size;
            for (ScanGlyph glyph : line.glyphs()) {
                Box box = new Box(glyph.left() * pointsPerPixel, bottom - size, glyph.right() * pointsPerPixel, bottom);
                glyphs.add(new Glyph(String.valueOf(glyph.character()), box, size, false, line.confidence()));
            }
        }
        List<Ruling> scaled = rulings.stream()
                .map(r -> new Ruling(
                        r.horizontal(), r.at() * pointsPerPixel, r.from() * pointsPerPixel, r.to() * pointsPerPixel))
                .toList();
        return new PageContent(page, width * pointsPerPixel, height * pointsPerPixel, glyphs, scaled, List.of(), true);
    }
}
