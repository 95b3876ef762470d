package org.faultbook.kb.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.faultbook.kb.picture.UnreadablePicture.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureFileTest {
    /** 40 by 20, its upper left quarter red. */
    private static byte[] file(String format) throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 40, 20);
        g.setColor(Color.RED);
        g.fillRect(0, 0, 20, 10);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] noted(int orientation, ByteOrder order) throws IOException {
        byte[] jpeg = file("jpeg");
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).order(order);
        exif.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 180 && color.getGreen() < 90;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void read_pngAndJpeg_decoded(String format) throws Exception {
        BufferedImage picture = PictureFile.read(file(format));
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(isRed(picture, 4, 4)).isTrue();
        assertThat(isRed(picture, 34, 4)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,4,4", "2,35,4", "3,35,15", "4,4,15", "5,4,4", "6,15,4", "7,15,35", "8,4,35"})
    void read_cameraHeldOtherwise_turnedUpright(int orientation, int x, int y) throws Exception {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            BufferedImage picture = PictureFile.read(noted(orientation, order));
            assertThat(picture.getWidth()).isEqualTo(orientation < 5 ? 40 : 20);
            assertThat(isRed(picture, x, y)).isTrue();
            assertThat(isRed(picture, picture.getWidth() - 1 - x, picture.getHeight() - 1 - y))
                    .isFalse();
        }
    }

    @Test
    void read_orientationOutOfRange_asItIs() throws Exception {
        assertThat(PictureFile.read(noted(77, ByteOrder.BIG_ENDIAN)).getWidth()).isEqualTo(40);
    }

    @Test
    void read_otherFile_refusedInBothLanguages() {
        assertThatThrownBy(() -> PictureFile.read("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(UnreadablePicture.class, e -> {
                    assertThat(e.code()).isEqualTo(Reason.UNSUPPORTED_PICTURE);
                    assertThat(e.reason().zh()).contains("JPEG");
                    assertThat(e.reason().en()).contains("JPEG");
                });
    }

    @Test
    void read_headerOfAHugePicture_refusedUndecoded() throws Exception {
        byte[] png = file("png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> PictureFile.read(png)).isInstanceOfSatisfying(UnreadablePicture.class, e -> {
            assertThat(e.code()).isEqualTo(Reason.PICTURE_TOO_LARGE);
            assertThat(e.reason().en()).contains("60000 x 60000");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void read_cutShort_readOrRefused(String format) throws Exception {
        byte[] whole = file(format);
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            try {
                assertThat(PictureFile.read(part).getWidth()).isEqualTo(40);
            } catch (UnreadablePicture e) {
                assertThat(e.reason().zh()).isNotBlank();
            }
        }
    }
}
