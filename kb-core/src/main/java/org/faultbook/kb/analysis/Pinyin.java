package org.faultbook.kb.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Syllables of Han characters without tones, those folded together that dictation and dialects confuse: zh/z, ch/c,
 * sh/s, n/l, ang/an, eng/en, ing/in. A character with several readings has its first. The table is pinyin4j's.
 */
final class Pinyin {
    private static final int FIRST = 0x3400;
    private final @Nullable String[] syllables = new String[0xA000 - FIRST];
    /** All readings as they are, of those characters that have any. */
    private final Map<Character, List<String>> readings = new HashMap<>();

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

    /** Every reading, unfolded and without tone; empty for a character without any. */
    List<String> readings(char han) {
        return readings.getOrDefault(han, List.of());
    }

    /** {@code 91CD (zhong4,chong2)}. */
    private void read(String line) {
        int open = line.indexOf('(');
        int close = line.indexOf(')');
        if (open < 5 || close < open) {
            return;
        }
        int at = Integer.parseInt(line, 0, line.indexOf(' '), 16) - FIRST;
        List<String> all = new ArrayList<>(1);
        for (String reading : line.substring(open + 1, close).split(",")) {
            String syllable = withoutTone(reading).intern();
            if (!syllable.isEmpty() && !all.contains(syllable)) {
                all.add(syllable);
            }
        }
        if (at >= 0 && at < syllables.length && !all.isEmpty()) {
            syllables[at] = fold(all.getFirst()).intern();
            readings.put((char) (at + FIRST), List.copyOf(all));
        }
    }

    private static String withoutTone(String reading) {
        String syllable = reading.indexOf(':') < 0 ? reading : reading.replace("u:", "v");
        int end = 0;
        while (end < syllable.length() && Character.isLetter(syllable.charAt(end))) {
            end++;
        }
        return syllable.substring(0, end);
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
