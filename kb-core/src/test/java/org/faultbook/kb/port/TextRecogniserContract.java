package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.faultbook.kb.ocr.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link TextRecogniser} reads out of a clean picture. */
public abstract class TextRecogniserContract {
    private static final String CHINESE_FONT = "WenQuanYi Zen Hei";
    private static final List<String> ENGLISH = List.of(
            "Symptom: the pump does not start",
            "Check the fuse F12 (10 A) first",
            "Replace the contactor K1 if it is worn");
    private static final List<String> CHINESE = List.of("液压油温度过高", "检查冷却器是否堵塞", "变频器报警，加速中过电流");

    /** Shared by the tests of a class; whoever made it closes it. */
    protected abstract TextRecogniser recogniser();

    private static Font font(int size) {
        Font chinese = new Font(CHINESE_FONT, Font.PLAIN, size);
        return hasChinese() ? chinese : new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    private static boolean hasChinese() {
        return new Font(CHINESE_FONT, Font.PLAIN, 12).getFamily().contains("WenQuanYi");
    }

    private static BufferedImage page(List<String> lines, int size, Color ink, Color paper, int type) {
        BufferedImage page = new BufferedImage(900, 110 + 3 * size * lines.size(), type);
        Graphics2D g = page.createGraphics();
        g.setColor(paper);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(ink);
        g.setFont(font(size));
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), 60, 80 + 3 * size * i);
        }
        g.dispose();
        return page;
    }

    private static BufferedImage page(List<String> lines) {
        return page(lines, 32, Color.BLACK, Color.WHITE, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        double angle = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        int width = (int) Math.round(page.getWidth() * cos + page.getHeight() * sin);
        int height = (int) Math.round(page.getWidth() * sin + page.getHeight() * cos);
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = turned.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.translate(width / 2.0, height / 2.0);
        g.rotate(angle);
        g.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        g.drawImage(page, 0, 0, null);
        g.dispose();
        return turned;
    }

    private List<String> read(BufferedImage page) {
        return recogniser().read(page).stream().map(TextLine::text).toList();
    }

    @Test
    void read_english_linesFromTheTopWithTheirSpaces() {
        assertThat(read(page(ENGLISH))).isEqualTo(ENGLISH);
    }

    @Test
    void read_chinese_linesFromTheTop() {
        assumeTrue(hasChinese(), "no font " + CHINESE_FONT);
        assertThat(read(page(CHINESE))).isEqualTo(CHINESE);
    }

    @Test
    void read_bothLanguagesInALine_bothRead() {
        assumeTrue(hasChinese(), "no font " + CHINESE_FONT);
        assertThat(read(page(List.of("故障代码 E05：检查电机", "绝缘电阻低于 5 MΩ"))))
                .extracting(line -> line.replace(" ", ""))
                .containsExactly("故障代码E05：检查电机", "绝缘电阻低于5MΩ");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void read_pictureTurned_sameLinesInTheSameOrder(int degrees) {
        assertThat(read(turned(page(ENGLISH), degrees))).isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(ints = {-8, -3, 2, 6})
    void read_pictureAskew_sameLines(int degrees) {
        assertThat(read(turned(page(ENGLISH), degrees))).isEqualTo(ENGLISH);
    }

    @Test
    void read_smallLetters_read() {
        assertThat(read(page(ENGLISH, 16, Color.BLACK, Color.WHITE, BufferedImage.TYPE_INT_RGB)))
                .isEqualTo(ENGLISH);
    }

    @Test
    void read_lowContrast_read() {
        assertThat(read(page(ENGLISH, 30, new Color(150, 150, 150), new Color(190, 190, 190), 1)))
                .isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_3BYTE_BGR})
    void read_otherKindOfPicture_sameLines(int type) {
        assertThat(read(page(ENGLISH, 32, Color.BLACK, Color.WHITE, type))).isEqualTo(ENGLISH);
    }

    @Test
    void read_lightOnDark_read() {
        assertThat(read(page(ENGLISH, 32, Color.GREEN, new Color(10, 20, 10), BufferedImage.TYPE_INT_RGB)))
                .isEqualTo(ENGLISH);
    }

    @Test
    void read_aLoneFigure_notTurned() {
        assertThat(read(page(List.of("1", "2", "7")))).containsExactly("1", "2", "7");
    }

    @Test
    void read_besideEachOther_fromTheLeft() {
        BufferedImage page = page(List.of());
        Graphics2D g = page.createGraphics();
        g.setColor(Color.BLACK);
        g.setFont(font(28));
        g.drawString("Remedy", 600, 62);
        g.drawString("Cause", 60, 66);
        g.dispose();
        assertThat(read(page)).containsExactly("Cause", "Remedy");
    }

    @Test
    void read_places_liesOverTheText() {
        TextLine line = recogniser().read(page(List.of("Pressure 12 bar"))).getFirst();
        assertThat(line.corners().getFirst().x()).isCloseTo(60, within(12.0));
        assertThat(line.corners().getFirst().y()).isBetween(30.0, 62.0);
        assertThat(line.corners().get(2).y()).isBetween(78.0, 105.0);
        assertThat(line.centres()).isSorted().hasSize(line.text().length());
        double width = line.corners().get(1).x() - line.corners().get(0).x();
        assertThat(line.centres().getFirst()).isBetween(0f, (float) (width / 8));
        assertThat(line.centres().getLast()).isBetween((float) (width * 7 / 8), (float) width);
        assertThat(line.confidence()).isBetween(0.8, 1.0);
    }

    @Test
    void read_turnedByAQuarter_cornersBeginWhereTheTextBegins() {
        TextLine line =
                recogniser().read(turned(page(List.of("Pressure 12 bar")), 90)).getFirst();
        assertThat(line.text()).isEqualTo("Pressure 12 bar");
        assertThat(line.corners().get(0).y()).isLessThan(line.corners().get(1).y());
        assertThat(line.corners().get(0).x())
                .isGreaterThan(line.corners().get(3).x());
    }

    @Test
    void read_noText_nothing() {
        BufferedImage empty = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        assertThat(recogniser().read(empty)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void read_tinyPicture_nothing(int side) {
        assertThat(recogniser().read(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
    }

    @Test
    void read_twice_same() {
        BufferedImage page = page(Arrays.asList("Alarm list", "E05 over current"));
        assertThat(recogniser().read(page)).isEqualTo(recogniser().read(page));
    }

    @Test
    void model_named() {
        assertThat(recogniser().model()).isNotBlank();
    }
}
