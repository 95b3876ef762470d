package org.faultbook.indexer.document.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.faultbook.kb.ppocr.PpOcr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StraightPageTest {
    private static final long SEED = 42;
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 900;
    private static final String[][] TABLE = {
        {"Symptom", "Possible cause", "Remedy"},
        {"Pump does not start", "Fuse blown", "Replace fuse F12"},
        {"Noise in the housing", "Bearing worn", "Replace the bearing"},
    };

    @SuppressWarnings("NullAway.Init")
    private static PpOcr ocr;

    @BeforeAll
    static void open() {
        ocr = new PpOcr();
    }

    @AfterAll
    static void close() {
        ocr.close();
    }

    /** A grey sheet with a heading and a table of three columns from (100, 300) to (1120, 510), turned and with noise. */
    private static BufferedImage page(double degrees) {
        boolean swap = Math.abs(degrees) == 90;
        BufferedImage page =
                new BufferedImage(swap ? HEIGHT : WIDTH, swap ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(new Color(236, 236, 230));
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(page.getWidth() / 2.0, page.getHeight() / 2.0);
        g.rotate(Math.toRadians(degrees));
        g.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
        g.setColor(new Color(40, 40, 40));
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        g.drawString("Troubleshooting of the feed pump", 100, 160);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 25));
        g.drawString("Switch the pump off and lock it before any work on the shaft.", 100, 230);
        g.setStroke(new BasicStroke(2));
        for (int row = 0; row <= 3; row++) {
            g.drawLine(100, 300 + 70 * row, 1120, 300 + 70 * row);
        }
        for (int column = 0; column <= 3; column++) {
            g.drawLine(100 + 340 * column, 300, 100 + 340 * column, 510);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                g.drawString(TABLE[row][column], 112 + 340 * column, 345 + 70 * row);
            }
        }
        g.dispose();
        Random random = new Random(SEED);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int p = page.getRGB(x, y) & 255;
                int value = Math.clamp(Math.round(p + random.nextGaussian() * 7), 0, 255);
                page.setRGB(x, y, value * 0x010101);
            }
        }
        return page;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.8, -1.5, 3, 90, -90})
    void of_pageTurned_straightWithItsLinesAndRulings(double degrees) {
        StraightPage scan = StraightPage.of(page(degrees), ocr);

        assertThat(Math.toDegrees(scan.skew())).isCloseTo(degrees, within(0.25));
        assertThat(scan.width()).isEqualTo(WIDTH);
        assertThat(scan.lines())
                .extracting(ScanLine::text)
                .containsExactly(
                        "Troubleshooting of the feed pump",
                        "Switch the pump off and lock it before any work on the shaft.",
                        "Symptom",
                        "Possible cause",
                        "Remedy",
                        "Pump does not start",
                        "Fuse blown",
                        "Replace fuse F12",
                        "Noise in the housing",
                        "Bearing worn",
                        "Replace the bearing");
        assertThat(rulings(scan, true)).hasSize(4).allSatisfy(r -> {
            assertThat(r.from()).isCloseTo(100, within(8.0));
            assertThat(r.to()).isCloseTo(1120, within(8.0));
        });
        assertThat(rulings(scan, false)).hasSize(4).allSatisfy(r -> {
            assertThat(r.from()).isCloseTo(300, within(8.0));
            assertThat(r.to()).isCloseTo(510, within(8.0));
        });
        assertThat(rulings(scan, false).get(1).at()).isCloseTo(440, within(5.0));
        assertThat(rulings(scan, true).get(2).at()).isCloseTo(440, within(5.0));
    }

    private static List<ScanRuling> rulings(StraightPage scan, boolean horizontal) {
        return scan.rulings().stream().filter(r -> r.horizontal() == horizontal).toList();
    }

    @Test
    void of_lines_haveTheSizeAndBaseLineTheyWereSetIn() {
        List<ScanLine> lines = StraightPage.of(page(0), ocr).lines();
        assertThat(lines.get(0).size()).isCloseTo(40, within(4.0));
        assertThat(lines.get(0).baseline()).isCloseTo(160, within(3.0));
        assertThat(lines.get(1).size()).isCloseTo(25, within(3.0));
        assertThat(lines.get(5).left()).isCloseTo(112, within(6.0));
        assertThat(lines.subList(2, 5))
                .allSatisfy(line -> assertThat(line.baseline()).isCloseTo(345, within(3.0)));
    }

    @Test
    void of_characters_touchInsideWordsAndHaveTheirSpaces() {
        ScanLine line = StraightPage.of(page(0), ocr).lines().get(1);
        for (int i = 1; i < line.glyphs().size(); i++) {
            ScanGlyph before = line.glyphs().get(i - 1);
            assertThat(line.glyphs().get(i).left()).isCloseTo(before.right(), within(0.01));
        }
    }

    @Test
    void of_pageWithoutAnything_empty() {
        BufferedImage empty = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
        StraightPage scan = StraightPage.of(empty, ocr);
        assertThat(scan.lines()).isEmpty();
        assertThat(scan.rulings()).isEmpty();
        assertThat(scan.confidence()).isEqualTo(1);
    }
}
