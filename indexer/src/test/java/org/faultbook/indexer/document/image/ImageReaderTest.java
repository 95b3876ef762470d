package org.faultbook.indexer.document.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.kb.ppocr.PpOcr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageReaderTest {
    private static final String[][] TABLE = {
        {"Symptom", "Possible cause", "Remedy"},
        {"Pump does not start", "Fuse blown", "Replace fuse F12"},
        {"Noise in the housing", "Bearing worn", "Replace the bearing"},
    };

    @TempDir
    Path folder;

    private static BufferedImage page() {
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1240, 1754);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.rotate(Math.toRadians(1));
        g.setColor(Color.DARK_GRAY);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
        g.drawString("5 Troubleshooting", 100, 180);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        g.drawString("Lock the main switch before any work on the shaft.", 100, 260);
        g.setStroke(new BasicStroke(2));
        for (int i = 0; i <= 3; i++) {
            g.drawLine(100, 320 + 70 * i, 1120, 320 + 70 * i);
            g.drawLine(100 + 340 * i, 320, 100 + 340 * i, 530);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                g.drawString(TABLE[row][column], 112 + 340 * column, 365 + 70 * row);
            }
        }
        g.dispose();
        return page;
    }

    private Path saved(BufferedImage picture, String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(picture, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }

    @Test
    void read_photographedPage_sameBlocksAsAPrintedOne() throws Exception {
        try (PpOcr ocr = new PpOcr()) {
            Document document = new ImageReader(() -> ocr).read(saved(page(), "page.png"), Progress.NONE);

            assertThat(document.format()).isEqualTo(DocumentFormat.IMAGE);
            assertThat(document.pages()).isEqualTo(1);
            assertThat(document.blocks()).hasSize(3);
            assertThat(document.blocks().get(0))
                    .isInstanceOfSatisfying(
                            Block.Heading.class, h -> assertThat(h.text()).isEqualTo("5 Troubleshooting"));
            assertThat(document.blocks().get(1))
                    .isInstanceOfSatisfying(
                            Block.Paragraph.class,
                            p -> assertThat(p.text()).isEqualTo("Lock the main switch before any work on the shaft."));
            assertThat(document.blocks().get(2)).isInstanceOfSatisfying(Block.Table.class, t -> {
                assertThat(t.columns()).isEqualTo(3);
                assertThat(t.rows()).hasSize(3);
                assertThat(t.rows().get(2).cells()).extracting(Block.Cell::text).isEqualTo(List.of(TABLE[2]));
                assertThat(t.confidence()).isBetween(0.8, 1.0);
            });
        }
    }

    @Test
    void read_pictureWithoutText_saysToTakeItAgain() throws Exception {
        Path file = saved(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "empty.jpg");
        try (PpOcr ocr = new PpOcr()) {
            assertThatThrownBy(() -> new ImageReader(() -> ocr).read(file, Progress.NONE))
                    .isInstanceOfSatisfying(UnreadableDocument.class, e -> {
                        assertThat(e.problem().code()).isEqualTo("PICTURE_WITHOUT_TEXT");
                        assertThat(e.problem().reason().zh()).contains("empty.jpg");
                    });
        }
    }

    @Test
    void read_noPicture_refusedWithoutAModel() throws Exception {
        Path file = Files.writeString(folder.resolve("note.png"), "no picture");
        assertThatThrownBy(() -> new ImageReader(() -> {
                            throw new AssertionError("opened");
                        })
                        .read(file, Progress.NONE))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.problem().code()).isEqualTo("UNSUPPORTED_PICTURE"));
    }
}
