package org.faultbook.indexer.document.text;

import java.text.Normalizer;
import java.util.List;

/**
 * Text as it reads in print: Unicode form NFC, radicals and ligatures as the characters they look like, one space for any
 * run of white space, none where a line break parts two Chinese characters.
 */
public final class PrintedText {
    /** Radicals of the supplement (U+2E80), each before the character that it stands for; Unicode decomposes only two. */
    private static final String RADICALS = "⺁厂⺇几⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彐⺗心⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊"
            + "⺷羊⺸羊⺹耂⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞"
            + "⻝食⻞食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟";

    private PrintedText() {}

    /** The text folded; empty where nothing printed is in it. */
    public static String of(CharSequence raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int space = 0;
        boolean broken = false;
        for (int i = 0; i < raw.length(); ) {
            int c = Character.codePointAt(raw, i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space++;
                broken |= c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000b';
            } else if (isPrinted(c)) {
                if (space > 0 && !out.isEmpty() && !(broken && joins(out.codePointBefore(out.length()), c))) {
                    out.append(' ');
                }
                space = 0;
                broken = false;
                append(out, c);
            }
        }
        String text = out.toString();
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Lines that belong together, as one. */
    public static String joined(List<String> lines) {
        return of(String.join("\n", lines));
    }

    private static void append(StringBuilder out, int c) {
        boolean ligature = c >= 0xFB00 && c <= 0xFB06;
        boolean kangxi = c >= 0x2F00 && c <= 0x2FDF;
        if (ligature || kangxi || c == 0x2E9F || c == 0x2EF3) {
            out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else if (c >= 0x2E80 && c <= 0x2EFF) {
            out.appendCodePoint(character(c));
        } else if (c == 0xF0B7 || c == 0xF06C || c == 0xF06E || c == 0xF0A7) {
            // what the symbol fonts of word processors draw as a bullet
            out.append('•');
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x85;
    }

    /** Leaves out what has no mark of its own: controls, zero-width signs, directions, soft hyphens, lone surrogates. */
    private static boolean isPrinted(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && !(c >= 0xFE00 && c <= 0xFE0F);
    }

    /** Whether no space stands between the two where a line ends after the first. */
    private static boolean joins(int before, int after) {
        return isHan(before) && isHan(after) || isWide(before) || isWide(after);
    }

    private static boolean isHan(int c) {
        return Character.isIdeographic(c) || isWide(c) || c >= 0x3040 && c <= 0x30FF;
    }

    /** Punctuation that carries its space in itself. */
    private static boolean isWide(int c) {
        return c >= 0x3001 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF0F || c >= 0xFF1A && c <= 0xFF20;
    }

    private static int character(int radical) {
        for (int i = 0; i < RADICALS.length(); i += 2) {
            if (RADICALS.charAt(i) == radical) {
                return RADICALS.charAt(i + 1);
            }
        }
        return radical;
    }
}
