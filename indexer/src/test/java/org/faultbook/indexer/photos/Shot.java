package org.faultbook.indexer.photos;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * What a hand-held phone makes of a face: perspective, a wall behind it, uneven light, a reflection, blur and noise.
 * The perspective is the homography of four corners (Hartley and Zisserman, Multiple View Geometry, 2nd ed., 4.1); the
 * blur a Gaussian in two passes.
 */
final class Shot {
    private final PhotoSpec spec;
    private final PhotoSpec.Camera camera;
    private final int width;
    private final int height;

    Shot(PhotoSpec spec) {
        this.spec = spec;
        camera = spec.camera();
        width = spec.width();
        height = spec.height();
    }

    BufferedImage of(BufferedImage face) {
        float[][] planes = blurred(projected(face));
        double[] bell = bell(new Random(spec.seed() * 31 + 7));
        SplittableRandom random = new SplittableRandom(spec.seed());
        int[] pixels = new int[width * height];
        for (int k = 0; k < pixels.length; k++) {
            long drawn = random.nextLong();
            double grey = bell[(int) drawn & 0xffff] * camera.noise();
            int rgb = 0;
            for (int p = 0; p < 3; p++) {
                drawn >>>= 16;
                double value = planes[p][k] + grey + bell[(int) drawn & 0xffff] * camera.noise() * 0.35;
                rgb = rgb << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
            }
            pixels[k] = rgb;
        }
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        return out;
    }

    /** Draws from the normal distribution, to pick from: drawing one for each pixel would take most of the time. */
    private static double[] bell(Random random) {
        double[] bell = new double[1 << 16];
        for (int k = 0; k < bell.length; k++) {
            bell[k] = random.nextGaussian();
        }
        return bell;
    }

    private float[][] projected(BufferedImage face) {
        double[] h = homography(corners());
        float[][] planes = new float[3][width * height];
        int across = face.getWidth();
        int[] pixels = face.getRGB(0, 0, across, face.getHeight(), null, 0, across);
        Random wall = new Random(spec.seed() + 99);
        float[] streak = new float[width];
        for (int x = 0; x < width; x++) {
            streak[x] = (float) (wall.nextGaussian() * 3);
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double z = h[6] * x + h[7] * y + 1;
                double u = (h[0] * x + h[1] * y + h[2]) / z;
                double v = (h[3] * x + h[4] * y + h[5]) / z;
                boolean inside = u >= 0 && v >= 0 && u < face.getWidth() - 1 && v < face.getHeight() - 1;
                double light = light(x, y);
                double glare = glare(x, y);
                for (int p = 0; p < 3; p++) {
                    double value = inside ? sample(pixels, across, u, v, 16 - 8 * p) : 96 + streak[x] + 6 * p;
                    if (!inside && u > -26 && v > -26 && u < face.getWidth() + 26 && v < face.getHeight() + 26) {
                        value *= 0.6; // the shadow round the frame
                    }
                    planes[p][y * width + x] = (float) (value * light + (255 - value * light) * glare);
                }
            }
        }
        return planes;
    }

    private double light(int x, int y) {
        double along = (x / (double) width + y / (double) height) / 2;
        return 1 - camera.shade() * along * along - 0.06;
    }

    private double glare(int x, int y) {
        double dx = (x / (double) width - camera.glareX()) / 0.20;
        double dy = (y / (double) height - camera.glareY()) / 0.13;
        double turned = dx * 0.86 + dy * 0.5;
        double across = dy * 0.86 - dx * 0.5;
        return camera.glare() * Math.exp(-(turned * turned + across * across * 2.2));
    }

    private static double sample(int[] pixels, int across, double u, double v, int shift) {
        int at = (int) v * across + (int) u;
        double fx = u - (int) u;
        double fy = v - (int) v;
        double top = (pixels[at] >> shift & 255) * (1 - fx) + (pixels[at + 1] >> shift & 255) * fx;
        int below = at + across;
        double low = (pixels[below] >> shift & 255) * (1 - fx) + (pixels[below + 1] >> shift & 255) * fx;
        return top * (1 - fy) + low * fy;
    }

    /** The face's corners in the picture, clockwise from top left: x then y of each. */
    private double[] corners() {
        double w = width * camera.zoom() / 2;
        double h = w * Face.HEIGHT / Face.WIDTH;
        double right = 1 - camera.yaw();
        double left = 1 + camera.yaw();
        double low = 1 - camera.pitch();
        double high = 1 + camera.pitch();
        double[][] flat = {{-w * high, -h * left}, {w * high, -h * right}, {w * low, h * right}, {-w * low, h * left}};
        double turn = Math.toRadians(camera.tilt());
        double[] at = new double[8];
        for (int k = 0; k < 4; k++) {
            at[2 * k] = width / 2.0 + flat[k][0] * Math.cos(turn) - flat[k][1] * Math.sin(turn);
            at[2 * k + 1] = height / 2.0 + flat[k][0] * Math.sin(turn) + flat[k][1] * Math.cos(turn);
        }
        return at;
    }

    /** Coefficients that take a point of the picture to the face. */
    private static double[] homography(double[] from) {
        double[] to = {0, 0, Face.WIDTH, 0, Face.WIDTH, Face.HEIGHT, 0, Face.HEIGHT};
        double[][] m = new double[8][9];
        for (int k = 0; k < 4; k++) {
            double x = from[2 * k];
            double y = from[2 * k + 1];
            double u = to[2 * k];
            double v = to[2 * k + 1];
            m[2 * k] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            m[2 * k + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        return solved(m);
    }

    /** Gauss and Jordan with the largest pivot; rows are equations, the last column the right-hand side. */
    private static double[] solved(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(m[r][c]) > Math.abs(m[best][c])) {
                    best = r;
                }
            }
            double[] row = m[best];
            m[best] = m[c];
            m[c] = row;
            for (int r = 0; r < n; r++) {
                if (r != c) {
                    double factor = m[r][c] / m[c][c];
                    for (int k = c; k <= n; k++) {
                        m[r][k] -= factor * m[c][k];
                    }
                }
            }
        }
        double[] x = new double[n];
        for (int r = 0; r < n; r++) {
            x[r] = m[r][n] / m[r][r];
        }
        return x;
    }

    private float[][] blurred(float[][] planes) {
        if (camera.blur() <= 0) {
            return planes;
        }
        int radius = (int) Math.ceil(camera.blur() * 3);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int k = -radius; k <= radius; k++) {
            kernel[k + radius] = Math.exp(-k * k / (2 * camera.blur() * camera.blur()));
            sum += kernel[k + radius];
        }
        float[][] out = new float[3][];
        for (int p = 0; p < 3; p++) {
            out[p] = pass(pass(planes[p], kernel, radius, sum, true), kernel, radius, sum, false);
        }
        return out;
    }

    private float[] pass(float[] in, double[] kernel, int radius, double sum, boolean across) {
        float[] weights = new float[kernel.length];
        for (int k = 0; k < kernel.length; k++) {
            weights[k] = (float) (kernel[k] / sum);
        }
        float[] out = new float[in.length];
        for (int k = -radius; k <= radius; k++) {
            float weight = weights[k + radius];
            for (int y = 0; y < height; y++) {
                int from = (across ? y : Math.max(0, Math.min(height - 1, y + k))) * width;
                for (int x = 0; x < width; x++) {
                    int at = across ? Math.max(0, Math.min(width - 1, x + k)) : x;
                    out[y * width + x] += in[from + at] * weight;
                }
            }
        }
        return out;
    }
}
