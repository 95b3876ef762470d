package org.faultbook.diagnosis.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet of terminal text: wraps at the terminal's width, where a Han character takes two columns, and colours only
 * where the terminal shows colours.
 */
public final class Paper {
    /** What a piece of text is, hence how it looks. */
    public enum Ink {
        PLAIN(""),
        STRONG("1"),
        FAINT("2"),
        HEADING("1;36"),
        DANGER("1;31"),
        CAUTION("33"),
        GOOD("32");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    private static final String ESC = "\u001b[";
    private final int width;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    /** @param width columns of the terminal, at least 40 */
    public Paper(int width, boolean colours) {
        this.width = Math.max(40, width);
        this.colours = colours;
    }

    public String ink(Ink ink, String text) {
        return colours && !ink.code.isEmpty() && !text.isEmpty() ? ESC + ink.code + "m" + text + ESC + "0m" : text;
    }

    /** A paragraph after a lead of its own width (coloured or not); its further lines are indented by as much. */
    public Paper put(String lead, Ink ink, String text) {
        int indent = columns(lead);
        String first = lead;
        for (String line : wrap(text, Math.max(20, width - indent))) {
            out.append(first).append(ink(ink, line)).append('\n');
            first = " ".repeat(indent);
        }
        return this;
    }

    public Paper put(String lead, String text) {
        return put(lead, Ink.PLAIN, text);
    }

    public Paper gap() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Columns a text takes, colour codes none. */
    public static int columns(String text) {
        int columns = 0;
        boolean code = false;
        for (int c : text.codePoints().toArray()) {
            if (c == '\u001b') {
                code = true;
            } else if (code) {
                code = c != 'm';
            } else {
                columns += columns(c);
            }
        }
        return columns;
    }

    /** A text padded to a number of columns. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - columns(text)));
    }

    private static int columns(int c) {
        boolean wide = c >= 0x1100
                && (c <= 0x115f
                        || (c >= 0x2e80 && c <= 0xa4cf)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff)
                        || (c >= 0xfe30 && c <= 0xfe6f)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0xffe0 && c <= 0xffe6)
                        || (c >= 0x1f300 && c <= 0x1faff)
                        || (c >= 0x20000 && c <= 0x3fffd));
        return wide ? 2 : 1;
    }

    /** Breaks at spaces and between Han characters, never before closing punctuation. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = 0;
        for (String word : words(text.replaceAll("\\s+", " ").strip())) {
            int columns = columns(word);
            if (taken + columns > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                taken = 0;
                word = word.stripLeading();
                columns = columns(word);
            }
            line.append(word);
            taken += columns;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean ends = c == ' ' || columns(c) == 2 || columns(before) == 2;
            boolean clings = "，。；：、！？）」』》%)]},.;:!?".indexOf(c) >= 0 || "（「『《".indexOf(before) >= 0;
            if (ends && !clings && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(c);
            before = c;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
