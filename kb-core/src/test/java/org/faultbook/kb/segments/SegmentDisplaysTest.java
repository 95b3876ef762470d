package org.faultbook.kb.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.ocr.TextLine.Point;
import org.faultbook.kb.port.TextRecogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmentDisplaysTest {
    private static final Color RED = new Color(235, 50, 40);
    private static final Color DIM = new Color(45, 12, 10);
    /** Segments by their letters: a the top, then clockwise, g the middle. */
    private static final Map<Character, String> LIT = Map.ofEntries(
            Map.entry('0', "abcdef"),
            Map.entry('1', "bc"),
            Map.entry('2', "abged"),
            Map.entry('3', "abgcd"),
            Map.entry('4', "fgbc"),
            Map.entry('5', "afgcd"),
            Map.entry('6', "afgecd"),
            Map.entry('7', "abc"),
            Map.entry('8', "abcdefg"),
            Map.entry('9', "abcdfg"),
            Map.entry('E', "afged"),
            Map.entry('F', "afge"),
            Map.entry('C', "afed"),
            Map.entry('H', "fegbc"),
            Map.entry('L', "fed"),
            Map.entry('P', "abfge"),
            Map.entry('U', "fedcb"),
            Map.entry('A', "abcefg"),
            Map.entry('-', "g"));

    private static BufferedImage display(String text, Color colour, double degrees, double lean) {
        BufferedImage picture = new BufferedImage(1400, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(70, 74, 80));
        g.fillRect(0, 0, 1400, 900);
        g.setColor(RED);
        g.fillOval(1100, 90, 34, 34);
        g.rotate(Math.toRadians(degrees), 700, 450);
        g.setColor(Color.BLACK);
        g.fillRect(150, 220, 1100, 420);
        g.transform(new AffineTransform(1, 0, lean, 1, -lean * 430, 0));
        for (int i = 0; i < text.length(); i++) {
            String lit = LIT.getOrDefault(text.charAt(i), "");
            for (char segment : "abcdefg".toCharArray()) {
                g.setColor(lit.indexOf(segment) >= 0 ? colour : DIM);
                g.fill(segment(segment, 220 + 200 * i, 290));
            }
        }
        g.dispose();
        return picture;
    }

    /** Of a figure 120 wide and 260 high; ends are pointed and do not touch. */
    private static Path2D segment(char name, double x, double y) {
        return switch (name) {
            case 'a' -> bar(x + 6, y, x + 114, y);
            case 'b' -> bar(x + 120, y + 6, x + 120, y + 124);
            case 'c' -> bar(x + 120, y + 136, x + 120, y + 254);
            case 'd' -> bar(x + 6, y + 260, x + 114, y + 260);
            case 'e' -> bar(x, y + 136, x, y + 254);
            case 'f' -> bar(x, y + 6, x, y + 124);
            default -> bar(x + 6, y + 130, x + 114, y + 130);
        };
    }

    private static Path2D bar(double x0, double y0, double x1, double y1) {
        boolean level = y0 == y1;
        double half = 13;
        double[][] corners = level
                ? new double[][] {
                    {x0, y0},
                    {x0 + half, y0 - half},
                    {x1 - half, y0 - half},
                    {x1, y0},
                    {x1 - half, y0 + half},
                    {x0 + half, y0 + half}
                }
                : new double[][] {
                    {x0, y0},
                    {x0 + half, y0 + half},
                    {x0 + half, y1 - half},
                    {x0, y1},
                    {x0 - half, y1 - half},
                    {x0 - half, y0 + half}
                };
        Path2D bar = new Path2D.Double();
        bar.moveTo(corners[0][0], corners[0][1]);
        for (int i = 1; i < corners.length; i++) {
            bar.lineTo(corners[i][0], corners[i][1]);
        }
        bar.closePath();
        return bar;
    }

    /** Reads these lines in every picture. */
    private static TextRecogniser saying(TextLine... lines) {
        return new TextRecogniser() {
            @Override
            public List<TextLine> read(BufferedImage picture) {
                return List.of(lines);
            }

            @Override
            public String model() {
                return "none";
            }
        };
    }

    private static List<String> read(BufferedImage picture, TextLine... lines) {
        return new SegmentDisplays(saying(lines))
                .read(picture).stream().map(TextLine::text).toList();
    }

    private static TextLine line(String text, double x, double y) {
        List<Float> centres = java.util.stream.IntStream.range(0, text.length())
                .mapToObj(i -> 10f * i)
                .toList();
        return new TextLine(
                text,
                List.of(new Point(x, y), new Point(x + 100, y), new Point(x + 100, y + 30), new Point(x, y + 30)),
                0.9,
                centres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E05", "F12", "U4", "E1", "1234", "67890", "E-0C3", "HL-5", "PA11"})
    void read_figuresOfSegments_read(String text) {
        assertThat(read(display(text, RED, 0, 0))).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-9, -4, 5, 10})
    void read_displayAskewAndFiguresLeaning_read(double degrees) {
        assertThat(read(display("E-043", RED, degrees, -0.12))).containsExactly("E-043");
    }

    @Test
    void read_otherColours_read() {
        assertThat(read(display("E21", new Color(60, 230, 80), 0, 0))).containsExactly("E21");
        assertThat(read(display("E21", new Color(250, 170, 30), 0, 0))).containsExactly("E21");
    }

    @Test
    void read_linesOverTheDisplay_leftOutAndOthersKeptInOrder() {
        assertThat(read(
                        display("E05", RED, 0, 0),
                        line("FAULT", 200, 60),
                        line("885", 400, 400),
                        line("RESET", 200, 760)))
                .containsExactly("FAULT", "E05", "RESET");
    }

    @Test
    void read_printSurelyReadInsideAFigure_isAScreensFrameAndNoFigure() {
        assertThat(read(display("0", RED, 0, 0), line("OVERHEAT", 230, 380))).containsExactly("OVERHEAT");
    }

    @Test
    void read_colouredTextAndLamps_noFigures() {
        BufferedImage picture = new BufferedImage(1200, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(RED);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 110));
        g.drawString("Warning: hot", 80, 200);
        g.fillOval(300, 320, 90, 90);
        g.fillRect(600, 320, 200, 90);
        g.dispose();
        assertThat(read(picture, line("Warning: hot", 80, 120))).containsExactly("Warning: hot");
    }
}
