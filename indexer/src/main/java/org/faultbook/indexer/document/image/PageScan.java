package org.faultbook.indexer.document.image;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
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
public record PageScan(
        double width,
        double height,
        double skew,
        List<ScanLine> lines,
        List<ScanRuling> rulings,
        double confidence) {
    public PageScan {
        lines = List.copyOf(lines);
        rulings = List.copyOf(rulings);
    }

    public static PageScan of(BufferedImage picture, TextRecogniser recogniser) {
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
        return new PageScan(
                straight.width(),
                straight.height(),
                turn.angle(),
                lines,
                rulings,
                characters == 0 ? 1 : Math.min(1, sum / characters));
    }
}
