package org.faultbook.kb.analysis;

import java.util.ArrayList;
import java.util.List;

/** The runs of Han characters of a text. */
final class HanRuns {
    private HanRuns() {}

    static List<String> of(String text) {
        List<String> runs = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                runs.add(text.substring(start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            runs.add(text.substring(start));
        }
        return runs;
    }

    /** Unified ideographs of the basic plane; the rare ones beyond it do not occur in service texts. */
    static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF')
                || (c >= '\u3400' && c <= '\u4DBF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || c == '\u3007';
    }

    static boolean isHan(CharSequence word) {
        return !word.isEmpty() && word.chars().allMatch(c -> isHan((char) c));
    }
}
