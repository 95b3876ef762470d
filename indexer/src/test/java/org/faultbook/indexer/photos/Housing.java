package org.faultbook.indexer.photos;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Random;

/** The sheet metal or plastic that a display sits in: grain, dirt and four screws. */
final class Housing {
    private final PhotoSpec spec;

    Housing(PhotoSpec spec) {
        this.spec = spec;
    }

    /** Fills the whole face. */
    void draw(Graphics2D g, int width, int height) {
        Color colour = colour(spec.body());
        g.setPaint(new GradientPaint(0, 0, colour.brighter(), width, height, colour));
        g.fillRect(0, 0, width, height);
        Random random = new Random(spec.seed());
        for (int k = 0; k < 260; k++) {
            int y = random.nextInt(height);
            int x = random.nextInt(width);
            g.setColor(new Color(random.nextBoolean() ? 255 : 0, 255, 255, 6 + random.nextInt(9)));
            g.drawLine(x, y, x + 40 + random.nextInt(500), y);
        }
        for (int k = 0; k < 25; k++) {
            int d = 2 + random.nextInt(5);
            g.setColor(new Color(60, 50, 40, 40 + random.nextInt(50)));
            g.fill(new Ellipse2D.Double(random.nextInt(width), random.nextInt(height), d, d));
        }
        for (int k = 0; k < 4; k++) {
            int x = k % 2 == 0 ? 22 : width - 48;
            int y = k < 2 ? 22 : height - 48;
            g.setColor(new Color(120, 120, 118));
            g.fill(new Ellipse2D.Double(x, y, 26, 26));
            g.setColor(new Color(60, 60, 60));
            g.setStroke(new BasicStroke(4));
            g.drawLine(x + 6, y + 6, x + 20, y + 20);
        }
    }

    /** The colour that reads well on it. */
    Color print() {
        return luminance(colour(spec.body())) < 110 ? new Color(225, 225, 222) : new Color(40, 42, 48);
    }

    static Color colour(String hexadecimal) {
        return new Color(Integer.parseInt(hexadecimal, 16));
    }

    static double luminance(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }
}
