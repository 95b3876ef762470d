package org.faultbook.indexer.read;

import java.util.ArrayList;
import java.util.List;

/** Tells comma, semicolon, tab and bar apart by which of them cuts the first records into the same number of cells. */
final class DelimiterSniffer {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int RECORDS = 50;

    private DelimiterSniffer() {}

    /** @param sample the beginning of the text; a comma where nothing speaks for another */
    static char sniff(String sample) {
        if (sample.length() > 4 && sample.startsWith("sep=")) {
            return sample.charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(counts(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Records that have as many delimiters as the first, times a little more for more cells; 0 where it has none. */
    private static double score(List<Integer> counts) {
        int first = counts.stream().filter(n -> n > 0).findFirst().orElse(0);
        if (first == 0) {
            return 0;
        }
        long agree = counts.stream().filter(n -> n == first).count();
        return (double) agree / counts.size() + first * 1e-3;
    }

    private static List<Integer> counts(String sample, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        int count = 0;
        int length = 0;
        boolean quoted = false;
        for (int i = 0; i < sample.length() && counts.size() < RECORDS; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                if (length > 0) {
                    counts.add(count);
                }
                count = 0;
                length = 0;
                continue;
            } else if (c == delimiter && !quoted) {
                count++;
            }
            length++;
        }
        if (counts.isEmpty()) {
            counts.add(count);
        }
        return counts;
    }
}
