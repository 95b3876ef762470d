package org.faultbook.kb.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: tag 0x0112 of the Exif data of a JPEG (CIPA DC-008, Exif 2.3, 4.6.4), from 1, upright, to 8.
 *
 * @param value from 1 to 8
 */
record ExifOrientation(int value) {
    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final int TAG = 0x0112;

    ExifOrientation {
        if (value < 1 || value > 8) {
            throw new IllegalArgumentException("an orientation is from 1 to 8: " + value);
        }
    }

    /** Upright where the file notes none, or nothing sensible. */
    static ExifOrientation of(byte[] jpeg) {
        try {
            return found(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Segments of a JPEG up to the one of Exif: a mark of two bytes, then a length that counts itself. */
    private static ExifOrientation found(ByteBuffer file) {
        int at = 2;
        while ((file.get(at) & 255) == 0xFF) {
            int mark = file.get(at + 1) & 255;
            int length = file.getShort(at + 2) & 0xFFFF;
            if (mark == 0xE1 && file.getInt(at + 4) == 0x45786966) {
                return inTiff(file.slice(at + 10, length - 8));
            }
            if (mark == 0xDA || length < 2) {
                return UPRIGHT;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static ExifOrientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture turned and mirrored as it is to be looked at; itself where it is upright. */
    BufferedImage upright(BufferedImage picture) {
        if (value == 1) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn = switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean swapped = value >= 5;
        int type = picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_INT_RGB;
        BufferedImage upright = new BufferedImage(swapped ? h : w, swapped ? w : h, type);
        Graphics2D g = upright.createGraphics();
        g.drawImage(picture, turn, null);
        g.dispose();
        return upright;
    }
}
