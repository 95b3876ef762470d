package org.faultbook.kb.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.faultbook.kb.picture.UnreadablePicture.Reason;

/** Decodes PNG and JPEG, by content, after their size was read from the header; nothing is written to disk. */
public final class PictureFile {
    /** More are refused before they are decoded: 60 million take a quarter of a gigabyte. */
    public static final long MOST_PIXELS = 60_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private PictureFile() {}

    /** Whether these bytes begin a file of a kind that is read. */
    public static boolean isSupported(byte[] file) {
        return isJpeg(file) || begins(file, PNG);
    }

    private static boolean isJpeg(byte[] file) {
        return begins(file, JPEG);
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    /** The picture as it is to be looked at: turned as the camera noted. */
    public static BufferedImage read(byte[] file) throws UnreadablePicture {
        if (!isSupported(file)) {
            throw new UnreadablePicture(
                    Reason.UNSUPPORTED_PICTURE,
                    "这个文件不是 JPEG 或 PNG 图片；请用手机拍照或截图后另存为 JPEG 或 PNG 再试。",
                    "This file is neither a JPEG nor a PNG picture; save the photograph as one of them and try again.");
        }
        BufferedImage picture = decoded(file, isJpeg(file) ? "jpeg" : "png");
        return isJpeg(file) ? ExifOrientation.of(file).upright(picture) : picture;
    }

    private static BufferedImage decoded(byte[] file, String format) throws UnreadablePicture {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IllegalStateException("this Java reads no " + format);
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                String size = width + " x " + height;
                throw new UnreadablePicture(
                        Reason.PICTURE_TOO_LARGE,
                        "图片为 " + size + " 像素，超过 6000 万像素的上限；请缩小后再试。",
                        String.format(
                                Locale.ROOT,
                                "The picture has %s pixels, more than the limit of 60 million; scale it down and try again.",
                                size));
            }
            return reader.read(0);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            UnreadablePicture broken = new UnreadablePicture(
                    Reason.BROKEN_PICTURE,
                    "图片无法解码（文件可能不完整，或为 CMYK 印刷格式）；请重新拍照或另存为普通 JPEG 或 PNG。",
                    "The picture cannot be decoded (the file may be cut short, or in CMYK for print); take it again or save it"
                            + " as a usual JPEG or PNG.");
            broken.initCause(e);
            throw broken;
        } finally {
            reader.dispose();
        }
    }
}
