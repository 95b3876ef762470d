package org.faultbook.indexer.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PhotoRendererTest {
    private static final Path PHOTOS =
            Path.of(System.getProperty("faultbook.root", "..")).resolve("data/photos");

    /** Mean difference of a colour value that another version of a font or of the JPEG writer may bring. */
    private static final double TOLERANCE = 3;

    @BeforeEach
    void needTheFont() {
        assumeThat(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .as("font family")
                .contains(Face.FAMILY);
    }

    @Test
    void photos_renderedAgain_areThoseCommitted() throws IOException {
        for (PhotoSpec spec : PhotoSpec.read(PHOTOS.resolve("spec.json"))) {
            Path file = PHOTOS.resolve(spec.photo());
            assertThat(Files.size(file)).as(spec.photo()).isLessThan(250_000);
            BufferedImage committed = ImageIO.read(file.toFile());
            BufferedImage rendered = ImageIO.read(new ByteArrayInputStream(PhotoRenderer.jpeg(spec)));
            assertThat(difference(committed, rendered)).as(spec.photo()).isLessThan(TOLERANCE);
        }
    }

    @Test
    void expectedLines_eachPhoto_areWhatIsWrittenOnTheDevice() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (String line : Files.readAllLines(PHOTOS.resolve("expected.jsonl"))) {
            List<String> lines = new ArrayList<>();
            JsonNode photo = new ObjectMapper().readTree(line);
            photo.get("lines").forEach(text -> lines.add(text.asText()));
            expected.add(lines);
        }
        List<List<String>> drawn = PhotoSpec.read(PHOTOS.resolve("spec.json")).stream()
                .map(spec -> new Face(spec)
                        .lines().stream()
                                .map(text -> text.replaceAll(" +", " "))
                                .toList())
                .toList();
        assertThat(drawn).isEqualTo(expected);
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        int[] a = pixels(one);
        int[] b = pixels(other);
        long sum = 0;
        for (int k = 0; k < a.length; k++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.abs((a[k] >> shift & 255) - (b[k] >> shift & 255));
            }
        }
        return sum / (3.0 * a.length);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
