package org.faultbook.diagnosis.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Codes as they are printed, and what a camera makes of them; each step gives a new picture. */
public record DrawnCode(BufferedImage picture) {
    private static final int PAPER = 0xE8E6E0;

    /** Black on white, with the quiet zone that belongs to it, so many pixels a module; bars forty modules high. */
    public static DrawnCode of(BarcodeFormat format, String text, int module) {
        try {
            boolean bars = format == BarcodeFormat.CODE_128 || format == BarcodeFormat.CODE_39;
            int quiet = bars ? 10 : format == BarcodeFormat.QR_CODE ? 4 : 2;
            BitMatrix modules = new MultiFormatWriter()
                    .encode(
                            text,
                            format,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.DATA_MATRIX_SHAPE,
                                    SymbolShapeHint.FORCE_SQUARE));
            int high = bars ? 40 : modules.getHeight();
            BufferedImage drawn = new BufferedImage(
                    (modules.getWidth() + 2 * quiet) * module, (high + 2 * quiet) * module, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = drawn.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            g.setColor(Color.BLACK);
            for (int y = 0; y < high; y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, bars ? 0 : y)) {
                        g.fillRect((x + quiet) * module, (y + quiet) * module, module, module);
                    }
                }
            }
            g.dispose();
            return new DrawnCode(drawn);
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** On a label of this size, in the middle of it moved by so much, turned by so many degrees, among printed lines. */
    public DrawnCode onLabel(int width, int height, int right, int down, int degrees) {
        BufferedImage label = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = label.createGraphics();
        g.setColor(new Color(PAPER));
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = AffineTransform.getTranslateInstance(width / 2.0 + right, height / 2.0 + down);
        place.rotate(Math.toRadians(degrees));
        place.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        g.drawImage(picture, place, null);
        g.dispose();
        return new DrawnCode(label);
    }

    public DrawnCode scaled(double by) {
        BufferedImage scaled = new BufferedImage(
                Math.max(1, (int) (picture.getWidth() * by)),
                Math.max(1, (int) (picture.getHeight() * by)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        g.dispose();
        return new DrawnCode(scaled);
    }

    /** Noise of a dark room: normal, of this standard deviation in steps of 256. */
    public DrawnCode noised(double deviation) {
        Random random = new Random(7);
        return each((x, y, rgb) -> {
            double more = random.nextGaussian() * deviation;
            return clamped(((rgb >> 16) & 255) + more) << 16
                    | clamped(((rgb >> 8) & 255) + more) << 8
                    | clamped((rgb & 255) + more);
        });
    }

    /** Dark as in a shadow that falls over it from the right. */
    public DrawnCode shaded() {
        return each((x, y, rgb) -> {
            double light = 1 - 0.75 * x / picture.getWidth();
            return clamped(((rgb >> 16) & 255) * light) << 16
                    | clamped(((rgb >> 8) & 255) * light) << 8
                    | clamped((rgb & 255) * light);
        });
    }

    public DrawnCode inverted() {
        return each((x, y, rgb) -> ~rgb & 0xFFFFFF);
    }

    /** Seen from below: the upper edge is this much narrower, from 0 to 1. */
    public DrawnCode fromBelow(double narrower) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        return each((x, y, rgb) -> {
            // rows farther away are narrower and stand closer to one another
            double far = 1 - (double) y / h;
            double narrow = 1 - narrower * far;
            double sx = (x - w / 2.0) / narrow + w / 2.0;
            double sy = h - (h - y) / (1 - narrower * far / 2);
            return sx < 0 || sy < 0 || sx >= w || sy >= h ? PAPER : picture.getRGB((int) sx, (int) sy) & 0xFFFFFF;
        });
    }

    public DrawnCode asJpeg(float quality) {
        try {
            return new DrawnCode(ImageIO.read(new ByteArrayInputStream(jpeg(quality))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of it. */
    public byte[] jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private interface Pixel {
        int of(int x, int y, int rgb);
    }

    private DrawnCode each(Pixel pixel) {
        BufferedImage made = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < made.getHeight(); y++) {
            for (int x = 0; x < made.getWidth(); x++) {
                made.setRGB(x, y, pixel.of(x, y, picture.getRGB(x, y)));
            }
        }
        return new DrawnCode(made);
    }

    private static int clamped(double value) {
        return (int) Math.clamp(value, 0, 255);
    }
}
