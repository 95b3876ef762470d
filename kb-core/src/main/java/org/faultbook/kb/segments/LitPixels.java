package org.faultbook.kb.segments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Pixels of a bright pure colour, as segments shine; those not lit are of the same colour and dim. */
final class LitPixels {
    /** The picture is looked at with its longer side so long. */
    private static final int SIDE = 1000;

    private static final int PURE = 90;
    private static final int BRIGHT = 130;
    /** Smaller stains are none, in pixels. */
    private static final int LEAST = 12;

    final int width;
    final int height;
    /** Pixels of the picture by pixels here. */
    final double scale;

    private final BitSet lit = new BitSet();

    LitPixels(BufferedImage picture) {
        double shrink = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        width = Math.max(1, (int) Math.round(picture.getWidth() * shrink));
        height = Math.max(1, (int) Math.round(picture.getHeight() * shrink));
        scale = 1 / shrink;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        g.dispose();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            small.getRaster().getDataElements(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int red = row[x] >> 16 & 255;
                int green = row[x] >> 8 & 255;
                int blue = row[x] & 255;
                int most = Math.max(red, Math.max(green, blue));
                int least = Math.min(red, Math.min(green, blue));
                if (most >= BRIGHT && most - least >= PURE) {
                    lit.set(y * width + x);
                }
            }
        }
    }

    /** A connected stain, by its pixels and their bounds. */
    record Stain(List<int[]> pixels, int left, int top, int right, int bottom) {
        int extent() {
            return Math.max(right - left, bottom - top) + 1;
        }

        /** Pixels between two, 0 where their bounds overlap. */
        int gap(Stain other) {
            int x = Math.max(0, Math.max(left, other.left) - Math.min(right, other.right));
            int y = Math.max(0, Math.max(top, other.top) - Math.min(bottom, other.bottom));
            return Math.max(x, y);
        }

        /** From a figure without its right segments to a one is the widest gap. A lamp or a dot is too small to belong. */
        boolean belongsTo(Stain other) {
            int longer = Math.max(extent(), other.extent());
            int shorter = Math.min(extent(), other.extent());
            return longer <= 2.6 * shorter && gap(other) <= 2.2 * longer;
        }

        Stain with(Stain other) {
            List<int[]> all = new ArrayList<>(pixels);
            all.addAll(other.pixels);
            return new Stain(
                    all,
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    /** Stains of like size that lie about as near to one another as they are long, taken together. */
    List<Stain> groups() {
        List<List<Stain>> groups = new ArrayList<>();
        for (Stain stain : stains()) {
            List<Stain> joined = new ArrayList<>(List.of(stain));
            groups.removeIf(group -> {
                boolean near = group.stream().anyMatch(stain::belongsTo);
                if (near) {
                    joined.addAll(group);
                }
                return near;
            });
            groups.add(joined);
        }
        return groups.stream()
                .map(group -> group.stream().reduce(Stain::with).orElseThrow())
                .toList();
    }

    private List<Stain> stains() {
        List<Stain> stains = new ArrayList<>();
        BitSet open = (BitSet) lit.clone();
        for (int at = open.nextSetBit(0); at >= 0; at = open.nextSetBit(at + 1)) {
            List<int[]> pixels = new ArrayList<>();
            List<int[]> edge = new ArrayList<>();
            edge.add(new int[] {at % width, at / width});
            open.clear(at);
            while (!edge.isEmpty()) {
                int[] p = edge.removeLast();
                pixels.add(p);
                for (int y = Math.max(0, p[1] - 1); y <= Math.min(height - 1, p[1] + 1); y++) {
                    for (int x = Math.max(0, p[0] - 1); x <= Math.min(width - 1, p[0] + 1); x++) {
                        if (open.get(y * width + x)) {
                            open.clear(y * width + x);
                            edge.add(new int[] {x, y});
                        }
                    }
                }
            }
            if (pixels.size() >= LEAST) {
                stains.add(new Stain(
                        pixels,
                        pixels.stream().mapToInt(p -> p[0]).min().orElseThrow(),
                        pixels.stream().mapToInt(p -> p[1]).min().orElseThrow(),
                        pixels.stream().mapToInt(p -> p[0]).max().orElseThrow(),
                        pixels.stream().mapToInt(p -> p[1]).max().orElseThrow()));
            }
        }
        return stains;
    }
}
