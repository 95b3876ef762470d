package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.text.Span;

/** Cuts a text into windows that a model reads whole, at the ends of lines, else of sentences, else anywhere. */
final class PassageWindows {
    private static final int LONGEST = 450;

    private PassageWindows() {}

    /** Windows in their order that cover the text, without white space around each; none is blank. */
    static List<Span> of(String text) {
        List<Span> windows = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.length() - start <= LONGEST ? text.length() : end(text, start);
            Span window = stripped(text, start, end);
            if (window.length() > 0) {
                windows.add(window);
            }
            start = end;
        }
        return windows;
    }

    /** After the last line in the second half of the reach, else after its last sentence. */
    private static int end(String text, int start) {
        int reach = start + LONGEST;
        int half = start + LONGEST / 2;
        int line = text.lastIndexOf('\n', reach - 1);
        if (line >= half) {
            return line + 1;
        }
        for (int i = reach; i > half; i--) {
            if (endsSentence(text, i - 1)) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(reach)) ? reach - 1 : reach;
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean latin =
                ".!?;".indexOf(c) >= 0 && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
        return latin || "。！？；".indexOf(c) >= 0;
    }

    private static Span stripped(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
