package org.faultbook.indexer.document.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Brightness of pixels in rows, from 0 to 255. */
record GreyPage(int width, int height, byte[] values) {
    static GreyPage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] values = new byte[width * height];
        BufferedImage line = new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            // Grey pictures are read as stored: Java takes them as linear and would brighten them.
            if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
                picture.getRaster().getSamples(0, y, width, 1, 0, row);
                for (int x = 0; x < width; x++) {
                    values[y * width + x] = (byte) row[x];
                }
                continue;
            }
            Graphics2D g = line.createGraphics();
            g.drawImage(picture.getSubimage(0, y, width, 1), 0, 0, Color.WHITE, null);
            g.dispose();
            line.getRaster().getDataElements(0, 0, width, 1, row);
            for (int x = 0; x < width; x++) {
                int p = row[x];
                // Luma of ITU-R BT.601, in 1/256.
                values[y * width + x] = (byte) ((77 * (p >> 16 & 255) + 150 * (p >> 8 & 255) + 29 * (p & 255)) >> 8);
            }
        }
        return new GreyPage(width, height, values);
    }

    int at(int x, int y) {
        return values[y * width + x] & 255;
    }
}
