package org.faultbook.kb.ppocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faultbook.kb.ocr.TextLine.Point;

/**
 * Boxes of text from a map of probabilities, as differentiable binarisation ends (Liao et al. 2020, Real-time Scene Text
 * Detection with Differentiable Binarization): what is connected above a threshold, shrunk as the model was trained to see
 * it, is grown again by area times ratio by perimeter.
 */
final class TextRegions {
    private static final float INK = 0.3f;
    private static final double LEAST_SCORE = 0.5;
    private static final double GROWTH = 1.6;
    private static final double LEAST_SIDE = 3;
    /** Of one picture; more are noise. */
    private static final int MOST = 2000;

    private final int width;
    private final int height;
    private final float[] map;
    private final boolean[] seen;
    private int[] stack = new int[1024];

    TextRegions(int width, int height, float[] map) {
        this.width = width;
        this.height = height;
        this.map = map;
        this.seen = new boolean[map.length];
    }

    /** From the top, in pixels of the map. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (int at = 0; at < map.length && boxes.size() < MOST; at++) {
            if (!seen[at] && map[at] > INK) {
                Box core = MinimumBox.around(outline(at));
                if (Math.min(core.width(), core.height()) < LEAST_SIDE || score(core) < LEAST_SCORE) {
                    continue;
                }
                double perimeter = 2 * (core.width() + core.height());
                boxes.add(core.grown(core.width() * core.height() * GROWTH / perimeter));
            }
        }
        return boxes;
    }

    /** Corners of the pixels at the ends of each row of what is connected to a pixel, in eight directions. */
    private List<Point> outline(int start) {
        int top = start / width;
        int bottom = top;
        int[] left = new int[16];
        int[] right = new int[16];
        Arrays.fill(left, Integer.MAX_VALUE);
        Arrays.fill(right, -1);
        int depth = 0;
        stack[depth++] = start;
        seen[start] = true;
        while (depth > 0) {
            int at = stack[--depth];
            int x = at % width;
            int y = at / width;
            int row = y - top;
            if (row >= left.length) {
                int old = left.length;
                left = Arrays.copyOf(left, Math.max(2 * old, row + 1));
                right = Arrays.copyOf(right, left.length);
                Arrays.fill(left, old, left.length, Integer.MAX_VALUE);
                Arrays.fill(right, old, right.length, -1);
            }
            left[row] = Math.min(left[row], x);
            right[row] = Math.max(right[row], x);
            bottom = Math.max(bottom, y);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    if (!seen[next] && map[next] > INK) {
                        seen[next] = true;
                        if (depth == stack.length) {
                            stack = Arrays.copyOf(stack, 2 * depth);
                        }
                        stack[depth++] = next;
                    }
                }
            }
        }
        List<Point> points = new ArrayList<>();
        for (int row = 0; row <= bottom - top; row++) {
            int y = top + row;
            points.add(new Point(left[row], y));
            points.add(new Point(left[row], y + 1.0));
            points.add(new Point(right[row] + 1.0, y));
            points.add(new Point(right[row] + 1.0, y + 1.0));
        }
        return points;
    }

    /** Mean probability inside the box. */
    private double score(Box box) {
        double reach = Math.hypot(box.width(), box.height()) / 2;
        double sum = 0;
        int count = 0;
        int bottom = (int) Math.min(height - 1, Math.ceil(box.y() + reach));
        int right = (int) Math.min(width - 1, Math.ceil(box.x() + reach));
        for (int y = (int) Math.max(0, Math.floor(box.y() - reach)); y <= bottom; y++) {
            for (int x = (int) Math.max(0, Math.floor(box.x() - reach)); x <= right; x++) {
                if (box.holds(x + 0.5, y + 0.5)) {
                    sum += map[y * width + x];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
