package org.faultbook.indexer.photos;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Draws the face of a device seen straight on, and keeps what is written on it in reading order. */
final class Face {
    static final int WIDTH = 1400;
    static final int HEIGHT = 1000;
    static final String FAMILY = "WenQuanYi Zen Hei";
    private static final String FIXED = "WenQuanYi Zen Hei Mono";

    private final PhotoSpec spec;
    private final Graphics2D g;
    private final Housing housing;
    private final List<String> lines = new ArrayList<>();
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    Face(PhotoSpec spec) {
        this.spec = spec;
        housing = new Housing(spec);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        housing.draw(g, WIDTH, HEIGHT);
        switch (spec.device()) {
            case SCREEN -> screen();
            case TEXT -> textDisplay();
            case DIGITS -> digits();
            case PLATE -> plate();
        }
        g.dispose();
    }

    BufferedImage image() {
        return image;
    }

    /** What is written on it, from top to bottom, cells of one row parted by a space. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private void brand(int y) {
        g.setColor(housing.print());
        write(spec.brand(), 90, y, new Font(FAMILY, Font.BOLD, 50));
        lines.add(spec.brand());
    }

    private void model(int y) {
        if (spec.model() == null) {
            return;
        }
        Font font = new Font(FAMILY, Font.PLAIN, 38);
        int width = g.getFontMetrics(font).stringWidth(spec.model());
        g.setColor(new Color(236, 236, 228));
        g.fill(new RoundRectangle2D.Double(WIDTH - width - 130.0, y - 42.0, width + 40.0, 56, 8, 8));
        g.setColor(new Color(25, 25, 28));
        write(spec.model(), WIDTH - width - 110, y, font);
        lines.add(spec.model());
    }

    private void screen() {
        brand(84);
        g.setColor(new Color(18, 18, 20));
        g.fill(new RoundRectangle2D.Double(80, 120, WIDTH - 160, 740, 30, 30));
        g.setPaint(new GradientPaint(0, 140, new Color(214, 222, 230), 0, 840, new Color(196, 206, 218)));
        g.fillRect(110, 150, WIDTH - 220, 680);
        g.setColor(Housing.colour(spec.ink()));
        g.fillRect(110, 150, WIDTH - 220, 78);
        g.setColor(Color.WHITE);
        write(title(), 135, 205, new Font(FAMILY, Font.BOLD, 42));
        lines.add(title());
        int y = 228;
        for (int r = 0; r < spec.rows().size(); r++) {
            List<String> row = spec.rows().get(r);
            int height = 84;
            g.setColor(r == 0 ? new Color(244, 226, 120) : new Color(238, 241, 245));
            g.fillRect(112, y + 2, WIDTH - 224, height - 4);
            g.setColor(r == 0 ? new Color(170, 10, 10) : new Color(35, 40, 50));
            int x = 135;
            for (int c = 0; c < row.size(); c++) {
                write(row.get(c), x, y + 56, new Font(FAMILY, Font.PLAIN, 38));
                x += g.getFontMetrics(new Font(FAMILY, Font.PLAIN, 38)).stringWidth(row.get(c)) + 34;
            }
            lines.add(String.join(" ", row));
            y += height;
        }
        keysOnScreen();
        model(930);
    }

    private void keysOnScreen() {
        int x = 130;
        for (String button : spec.buttons()) {
            g.setColor(new Color(92, 104, 120));
            g.fill(new RoundRectangle2D.Double(x, 752, 220, 66, 12, 12));
            g.setColor(Color.WHITE);
            write(button, x + 26, 798, new Font(FAMILY, Font.PLAIN, 34));
            x += 245;
        }
        if (!spec.buttons().isEmpty()) {
            lines.add(String.join(" ", spec.buttons()));
        }
    }

    private void textDisplay() {
        brand(96);
        lamps(150);
        Color ink = Housing.colour(spec.ink());
        boolean light = Housing.luminance(ink) > 130;
        g.setColor(new Color(12, 12, 14));
        g.fill(new RoundRectangle2D.Double(90, 200, WIDTH - 180, 480, 24, 24));
        g.setColor(light ? new Color(20, 44, 120) : new Color(168, 190, 96));
        g.fillRect(120, 230, WIDTH - 240, 420);
        g.setColor(ink);
        int y = 310;
        for (List<String> row : spec.rows()) {
            String line = String.join(" ", row);
            write(line, 155, y, new Font(FIXED, Font.PLAIN, 66));
            lines.add(line);
            y += 96;
        }
        g.setColor(new Color(0, 0, 0, 22));
        for (int x = 120; x < WIDTH - 120; x += 4) {
            g.fillRect(x, 230, 1, 420);
        }
        keys(740);
        model(950);
    }

    private void digits() {
        brand(96);
        lamps(150);
        g.setColor(new Color(10, 8, 8));
        g.fill(new RoundRectangle2D.Double(190, 220, WIDTH - 380, 400, 20, 20));
        String code = spec.rows().getFirst().getFirst();
        new SevenSegments(g, Housing.colour(spec.ink())).draw(code, 250, 280, WIDTH - 500, 280);
        lines.add(code);
        int y = 690;
        g.setColor(housing.print());
        for (List<String> row : spec.rows().subList(1, spec.rows().size())) {
            String line = String.join(" ", row);
            write(line, 190, y, new Font(FAMILY, Font.PLAIN, 40));
            lines.add(line);
            y += 56;
        }
        keys(790);
        model(960);
    }

    private void plate() {
        g.setPaint(
                new GradientPaint(70, 60, new Color(206, 206, 202), WIDTH - 70, HEIGHT - 60, new Color(160, 162, 164)));
        g.fill(new RoundRectangle2D.Double(70, 60, WIDTH - 140, HEIGHT - 120, 24, 24));
        g.setColor(new Color(30, 30, 34));
        g.setStroke(new BasicStroke(4));
        g.draw(new RoundRectangle2D.Double(86, 76, WIDTH - 172, HEIGHT - 152, 18, 18));
        write(spec.brand(), 130, 152, new Font(FAMILY, Font.BOLD, 56));
        lines.add(spec.brand());
        write(title(), 130, 226, new Font(FAMILY, Font.BOLD, 44));
        lines.add(title());
        int step = Math.min(92, 640 / spec.rows().size());
        int y = 262;
        g.setStroke(new BasicStroke(2));
        for (List<String> row : spec.rows()) {
            g.drawRect(120, y, WIDTH - 240, step);
            g.drawLine(500, y, 500, y + step);
            write(row.get(0), 140, y + step - 28, new Font(FAMILY, Font.PLAIN, 36));
            write(row.get(1), 530, y + step - 28, new Font(FAMILY, Font.BOLD, 40));
            lines.add(row.get(0) + " " + row.get(1));
            y += step;
        }
    }

    private void lamps(int y) {
        int x = WIDTH - 90 - 250 * spec.lamps().size();
        for (int k = 0; k < spec.lamps().size(); k++) {
            g.setColor(k == 0 ? new Color(250, 40, 30) : new Color(70, 80, 70));
            g.fill(new Ellipse2D.Double(x, y - 28, 30, 30));
            g.setColor(housing.print());
            write(spec.lamps().get(k), x + 44, y, new Font(FAMILY, Font.PLAIN, 32));
            x += 250;
        }
        if (!spec.lamps().isEmpty()) {
            lines.add(String.join(" ", spec.lamps()));
        }
    }

    private void keys(int y) {
        int x = 110;
        for (String button : spec.buttons()) {
            g.setColor(new Color(44, 48, 56));
            g.fill(new RoundRectangle2D.Double(x, y, 200, 84, 22, 22));
            g.setColor(new Color(232, 232, 230));
            write(button, x + 24, y + 55, new Font(FAMILY, Font.PLAIN, 34));
            x += 240;
        }
        if (!spec.buttons().isEmpty()) {
            lines.add(String.join(" ", spec.buttons()));
        }
    }

    private void write(String text, int x, int y, Font font) {
        g.setFont(font);
        g.drawString(text, x, y);
    }

    private String title() {
        return spec.title() == null ? "" : spec.title();
    }
}
