package org.faultbook.kb.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainJpegTest {
    @ParameterizedTest
    @CsvSource({
        "3000, 1500, 1600, 800",
        "7000, 3500, 1600, 800",
        "1000, 4000, 400, 1600",
        "1600, 1200, 1600, 1200",
        "40, 20, 40, 20",
        "5000, 1, 1600, 1"
    })
    void of_picture_fitsAndIsNeverEnlarged(int width, int height, int toWidth, int toHeight) throws Exception {
        byte[] jpeg = PlainJpeg.of(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), 1600);
        BufferedImage read = PictureFile.read(jpeg);
        assertThat(read.getWidth()).isEqualTo(toWidth);
        assertThat(read.getHeight()).isEqualTo(toHeight);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "6", "10", "11", "12", "13"})
    void of_anyKindOfPicture_looksTheSame(int type) throws Exception {
        BufferedImage picture = new BufferedImage(64, 64, type);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 64, 64);
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, 32, 64);
        g.dispose();
        BufferedImage read = PictureFile.read(PlainJpeg.of(picture, 32));
        assertThat(new Color(read.getRGB(4, 16)).getRed()).isLessThan(60);
        assertThat(new Color(read.getRGB(28, 16)).getRed()).isGreaterThan(200);
    }

    @Test
    void of_transparentPicture_isWhiteThere() throws Exception {
        BufferedImage read =
                PictureFile.read(PlainJpeg.of(new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB), 1600));
        assertThat(new Color(read.getRGB(8, 8)).getRed()).isGreaterThan(240);
    }
}
