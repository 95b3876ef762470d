package org.faultbook.kb.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.port.TextRecogniser;
import org.faultbook.kb.port.TextRecogniserContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PpOcrTest extends TextRecogniserContract {
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

    @Override
    protected TextRecogniser recogniser() {
        return ocr;
    }

    private static BufferedImage written(int width, int height, int size, String text) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        g.drawString(text, width / 10, height / 2 + size / 3);
        g.dispose();
        return page;
    }

    @Test
    void read_lettersAsLargeAsThePicture_read() {
        assertThat(ocr.read(written(1500, 700, 560, "E05")))
                .extracting(TextLine::text)
                .containsExactly("E05");
    }

    @Test
    void read_hugePicture_placesInItsOwnPixels() {
        TextLine line = ocr.read(written(6000, 4500, 240, "Overheated motor")).getFirst();
        assertThat(line.text()).isEqualTo("Overheated motor");
        assertThat(line.corners().getFirst().x()).isBetween(500.0, 700.0);
        assertThat(line.corners().getFirst().y()).isBetween(1950.0, 2250.0);
    }
}
