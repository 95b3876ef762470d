package org.faultbook.kb.ppocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faultbook.kb.ocr.CharacterWidths;

/**
 * Puts back spaces that recognition leaves out. What parts two characters is measured on the strip: columns without ink
 * between their middles, against the height of the ink. Ink is told by the threshold of Otsu 1979.
 */
final class WordGaps {
    /** Between Latin characters; letter spacing stays below a fifth. */
    private static final double WORD = 0.25;
    /** Where one of them is a sign that belongs inside numbers and codes. */
    private static final double TIGHT = 0.42;
    /** Between a Chinese character and a Latin one; set without a space they stand as near as letters. */
    private static final double MIXED = 0.3;
    /** So many ems the middles are further apart than those of characters that touch, at least. */
    private static final double APART = 0.1;
    /** Of the gap otherwise asked for, how much is enough where the model told a space. */
    private static final double TOLD = 0.8;
    /** The em of a strip whose characters are too few to tell. */
    private static final double OF_STRIP = 0.7;
    /** Times the usual gap of the line, for types set wide. */
    private static final double WIDER = 2.2;
    /** Between any characters: a blank of a whole Chinese character. */
    private static final double COLUMN = 0.9;

    private WordGaps() {}

    /** Spaces that the model told stay unless the characters beside them touch. */
    static ReadStrip restored(Strip strip, ReadStrip told) {
        ReadStrip read = told.withoutSpaces();
        if (read.text().length() < 2) {
            return read;
        }
        boolean[] ink = ink(strip);
        double height = inkHeight(strip, ink);
        double[] gaps = gaps(columns(strip, ink), read, strip.width());
        double usual = usual(gaps, read.text());
        double[] beyond = beyond(read, strip);
        boolean[] spaced = told.spaced();
        StringBuilder text = new StringBuilder();
        List<Double> centres = new ArrayList<>();
        for (int i = 0; i < read.text().length(); i++) {
            char c = read.text().charAt(i);
            if (i > 0) {
                double least = least(read.text().charAt(i - 1), c, height, usual);
                boolean apart = spaced[i]
                        ? gaps[i] >= TOLD * least || beyond[i] >= APART
                        : gaps[i] >= least && beyond[i] >= APART;
                if (apart) {
                    text.append(' ');
                    centres.add((read.centres().get(i - 1) + read.centres().get(i)) / 2);
                }
            }
            text.append(c);
            centres.add(read.centres().get(i));
        }
        return new ReadStrip(text.toString(), read.confidence(), centres);
    }

    /** By how many ems the middles of two characters are further from each other than when they touch. */
    private static double[] beyond(ReadStrip read, Strip strip) {
        int count = read.text().length();
        double[] distances = new double[count];
        double[] touching = new double[count];
        double[] ems = new double[count - 1];
        for (int i = 1; i < count; i++) {
            distances[i] = (read.centres().get(i) - read.centres().get(i - 1)) * strip.width();
            touching[i] = (CharacterWidths.advance(read.text().charAt(i - 1))
                            + CharacterWidths.advance(read.text().charAt(i)))
                    / 2;
            ems[i - 1] = distances[i] / touching[i];
        }
        Arrays.sort(ems);
        // Most characters touch, so the middle one tells the em; of a few it may be a gap.
        double em = count < 6 ? OF_STRIP * strip.height() : ems[ems.length / 2];
        double[] beyond = new double[count];
        for (int i = 1; i < count; i++) {
            beyond[i] = distances[i] / Math.max(1, em) - touching[i];
        }
        return beyond;
    }

    private static double least(char before, char after, double height, double usual) {
        boolean latin = isLatin(before) && isLatin(after);
        if (latin) {
            return Math.max((isTight(before, after) ? TIGHT : WORD) * height, WIDER * usual);
        }
        boolean mixed = isLatin(before) && isChinese(after) || isChinese(before) && isLatin(after);
        return (mixed ? MIXED : COLUMN) * height;
    }

    /** Signs inside numbers and codes stand in much blank of their own: 1.1, X1:3, F-12. */
    private static boolean isTight(char before, char after) {
        return ".,:-/".indexOf(after) >= 0
                || before == '-'
                || before == '/'
                || ".,:".indexOf(before) >= 0 && Character.isDigit(after);
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c);
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x250;
    }

    /** Width of the widest blank before each character whose middle lies between it and the one before. */
    private static double[] gaps(boolean[] columns, ReadStrip read, int width) {
        double[] gaps = new double[read.text().length()];
        int at = 0;
        while (at < width) {
            int end = at;
            while (end < width && !columns[end]) {
                end++;
            }
            if (end > at) {
                double middle = (at + end) / 2.0 / width;
                for (int i = 1; i < gaps.length; i++) {
                    if (middle > read.centres().get(i - 1)
                            && middle <= read.centres().get(i)) {
                        gaps[i] = Math.max(gaps[i], end - at);
                    }
                }
            }
            at = Math.max(end, at + 1);
        }
        return gaps;
    }

    /** The lower quartile between Latin characters: most of a line's gaps are inside words. */
    private static double usual(double[] gaps, String text) {
        double[] inner = new double[gaps.length];
        int count = 0;
        for (int i = 1; i < gaps.length; i++) {
            if (isLatin(text.charAt(i)) && isLatin(text.charAt(i - 1))) {
                inner[count++] = gaps[i];
            }
        }
        if (count < 4) {
            return 0;
        }
        Arrays.sort(inner, 0, count);
        return inner[count / 4];
    }

    private static boolean[] columns(Strip strip, boolean[] ink) {
        boolean[] columns = new boolean[strip.width()];
        for (int x = 0; x < columns.length; x++) {
            int count = 0;
            for (int y = strip.height() / 10; y < strip.height() * 9 / 10; y++) {
                count += ink[y * strip.width() + x] ? 1 : 0;
            }
            columns[x] = count > 1;
        }
        return columns;
    }

    private static double inkHeight(Strip strip, boolean[] ink) {
        int rows = 0;
        for (int y = 0; y < strip.height(); y++) {
            int count = 0;
            for (int x = 0; x < strip.width(); x++) {
                count += ink[y * strip.width() + x] ? 1 : 0;
            }
            rows += count > strip.width() / 50 ? 1 : 0;
        }
        return Math.clamp(rows, strip.height() / 3, strip.height());
    }

    private static boolean[] ink(Strip strip) {
        float[] grey = strip.grey();
        int[] histogram = new int[256];
        for (float value : grey) {
            histogram[Math.clamp(Math.round(value), 0, 255)]++;
        }
        int threshold = otsu(histogram, grey.length);
        int dark = 0;
        for (int i = 0; i <= threshold; i++) {
            dark += histogram[i];
        }
        boolean darkInk = 2L * dark <= grey.length;
        boolean[] ink = new boolean[grey.length];
        for (int i = 0; i < grey.length; i++) {
            ink[i] = Math.round(grey[i]) <= threshold == darkInk;
        }
        return ink;
    }

    private static int otsu(int[] histogram, int total) {
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += (double) i * histogram[i];
        }
        double below = 0;
        double weight = 0;
        double most = -1;
        int best = 127;
        for (int i = 0; i < 255; i++) {
            weight += histogram[i];
            below += (double) i * histogram[i];
            if (weight == 0 || weight == total) {
                continue;
            }
            double difference = below / weight - (sum - below) / (total - weight);
            double between = weight * (total - weight) * difference * difference;
            if (between > most) {
                most = between;
                best = i;
            }
        }
        return best;
    }
}
