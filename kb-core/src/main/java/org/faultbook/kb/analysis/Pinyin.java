package org.faultbook.kb.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Syllables of Han characters without tones, those folded together that dictation and dialects confuse: zh/z, ch/c,
 * sh/s, n/l, ang/an, eng/en, ing/in. A character with several readings has its first. The table is pinyin4j's.
 */
final class Pinyin {
    private static final int FIRST = 0x3400;
    private final @Nullable String[] syllables = new String[0xA000 - FIRST];

    static Pinyin load() {
        Pinyin table = new Pinyin();
        try (InputStream in = Pinyin.class.getResourceAsStream("/pinyindb/unicode_to_hanyu_pinyin.txt")) {
            if (in == null) {
                throw new IllegalStateException("the table of pinyin4j is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                table.read(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of pinyin4j could not be read", e);
        }
        return table;
    }

    /** Adds the pairs of neighbouring syllables of one Han run; a single character says too little and gives none. */
    void add(String run, List<String> tokens) {
        for (int i = 0; i + 1 < run.length(); i++) {
            String first = of(run.charAt(i));
            String second = of(run.charAt(i + 1));
            if (first != null && second != null) {
                tokens.add(first + " " + second);
            }
        }
    }

    @Nullable
    String of(char han) {
        int at = han - FIRST;
        return at >= 0 && at < syllables.length ? syllables[at] : null;
    }

    private void read(String line) {
        int open = line.indexOf('(');
        if (open < 5) {
            return;
        }
        int at = Integer.parseInt(line, 0, line.indexOf(' '), 16) - FIRST;
        int end = open + 1;
        while (end < line.length() && (Character.isLetter(line.charAt(end)) || line.charAt(end) == ':')) {
            end++;
        }
        if (at >= 0 && at < syllables.length && end > open + 1) {
            syllables[at] =
                    fold(line.substring(open + 1, end).replace("u:", "v")).intern();
        }
    }

    private static String fold(String syllable) {
        String s = syllable;
        if (s.startsWith("zh") || s.startsWith("ch") || s.startsWith("sh")) {
            s = s.charAt(0) + s.substring(2);
        } else if (s.startsWith("n") && s.length() > 1) {
            s = "l" + s.substring(1);
        }
        return s.endsWith("ang") || s.endsWith("eng") || s.endsWith("ing") ? s.substring(0, s.length() - 1) : s;
    }
}
