package org.faultbook.kb.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture as a JPEG that holds what is seen and nothing else: no notes of the camera, no place, no second picture. */
public final class PlainJpeg {
    private static final float QUALITY = 0.85f;

    private PlainJpeg() {}

    /**
     * The bytes of a JPEG; what is transparent is white.
     *
     * @param longest most pixels of the longer side; a smaller picture is not enlarged
     */
    public static byte[] of(BufferedImage picture, int longest) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(within(picture, longest), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Halved as often as it can be: scaled down in one step, most pixels would not be looked at. */
    private static BufferedImage within(BufferedImage picture, int longest) {
        BufferedImage scaled = picture;
        while (longer(scaled) > 2 * longest) {
            scaled = drawn(scaled, (scaled.getWidth() + 1) / 2, (scaled.getHeight() + 1) / 2);
        }
        double scale = Math.min(1, (double) longest / longer(scaled));
        return drawn(scaled, scaled(scaled.getWidth(), scale), scaled(scaled.getHeight(), scale));
    }

    private static int longer(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = drawn.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        g.dispose();
        return drawn;
    }
}
