package org.faultbook.diagnosis.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawn codes as a camera sees them. */
class PhotographedCodeTest {
    private static final String SERIAL = "TL1803-00412";

    private static DrawnCode code(BarcodeFormat format) {
        return DrawnCode.of(
                format, SERIAL, format == BarcodeFormat.CODE_128 || format == BarcodeFormat.CODE_39 ? 5 : 12);
    }

    private static List<String> read(DrawnCode picture) {
        return PhotographedCode.texts(picture.picture(), SERIAL::equals);
    }

    @ParameterizedTest
    @EnumSource(names = {"QR_CODE", "DATA_MATRIX", "CODE_128", "CODE_39"})
    void code_howeverItIsHeld_isRead(BarcodeFormat format) {
        DrawnCode code = code(format);
        assertThat(read(code)).containsExactly(SERIAL);
        for (int degrees : new int[] {4, 30, 45, 77, 90, 180, 200, 315}) {
            assertThat(read(code.onLabel(1600, 1200, 0, 0, degrees)))
                    .as("turned by %d", degrees)
                    .containsExactly(SERIAL);
        }
        assertThat(read(code.onLabel(1600, 1200, 0, 0, 3).fromBelow(0.2)))
                .as("from below")
                .containsExactly(SERIAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"QR_CODE", "DATA_MATRIX", "CODE_128", "CODE_39"})
    void code_smallLargeNoisyShadedOrCompressed_isRead(BarcodeFormat format) {
        DrawnCode code = code(format);
        assertThat(read(code.scaled(0.4))).as("small").containsExactly(SERIAL);
        assertThat(read(code.scaled(2.5).onLabel(4000, 3000, 0, 0, 3)))
                .as("large")
                .containsExactly(SERIAL);
        DrawnCode label = code.onLabel(1600, 1200, 0, 0, 3);
        assertThat(read(label.noised(20))).as("noise").containsExactly(SERIAL);
        assertThat(read(label.shaded())).as("shadow").containsExactly(SERIAL);
        assertThat(read(label.asJpeg(0.1f))).as("compressed").containsExactly(SERIAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"QR_CODE", "DATA_MATRIX"})
    void code_etchedLightOnDark_isRead(BarcodeFormat format) {
        assertThat(read(code(format).inverted())).containsExactly(SERIAL);
    }

    @Test
    void qr_withAllOfItAtOnce_isRead() {
        assertThat(read(code(BarcodeFormat.QR_CODE)
                        .scaled(0.7)
                        .onLabel(1600, 1200, 90, -60, 9)
                        .fromBelow(0.12)
                        .shaded()
                        .noised(15)
                        .asJpeg(0.5f)))
                .containsExactly(SERIAL);
    }

    @Test
    void label_withSeveralCodes_givesTheOneThatFits() {
        BufferedImage label = new BufferedImage(1400, 1100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = label.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, label.getWidth(), label.getHeight());
        g.drawImage(
                DrawnCode.of(BarcodeFormat.QR_CODE, "https://maker.example/p/17", 10)
                        .picture(),
                60,
                40,
                null);
        g.drawImage(DrawnCode.of(BarcodeFormat.CODE_128, "PN-778899", 4).picture(), 100, 480, null);
        g.drawImage(DrawnCode.of(BarcodeFormat.CODE_128, SERIAL, 4).picture(), 100, 780, null);
        g.dispose();
        assertThat(PhotographedCode.texts(label, SERIAL::equals)).contains(SERIAL);
        assertThat(PhotographedCode.texts(label, text -> false))
                .contains("https://maker.example/p/17", "PN-778899", SERIAL);
    }

    @Test
    void pictureWithoutACode_givesNothing() {
        Random random = new Random(1);
        BufferedImage noise = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 900 * 700; i++) {
            noise.setRGB(i % 900, i / 900, random.nextInt());
        }
        assertThat(PhotographedCode.texts(noise, text -> true)).isEmpty();
        for (int side : new int[] {1, 2, 7, 40}) {
            BufferedImage tiny = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
            assertThat(PhotographedCode.texts(tiny, text -> true)).isEmpty();
        }
        assertThat(PhotographedCode.texts(new BufferedImage(4000, 1, BufferedImage.TYPE_INT_RGB), text -> true))
                .isEmpty();
    }

    /** Choosing three of tens of thousands of corners would never end: the test ends because it is given up. */
    @Test
    void pictureFullOfCornersOfCodes_isGivenUp() {
        BufferedImage corners = new BufferedImage(1800, 1800, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = corners.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1800, 1800);
        for (int at = 0; at < 100 * 100; at++) {
            int x = at % 100 * 18;
            int y = at / 100 * 18;
            List<Color> rings = new ArrayList<>(List.of(Color.BLACK, Color.WHITE, Color.BLACK));
            for (int ring = 0; ring < 3; ring++) {
                int side = new int[] {14, 10, 6}[ring];
                g.setColor(rings.get(ring));
                g.fillRect(x + 9 - side / 2, y + 9 - side / 2, side, side);
            }
        }
        g.dispose();
        assertThat(PhotographedCode.texts(corners, text -> true)).isEmpty();
    }
}
