package org.faultbook.indexer.document.pdf;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Folds the compatibility characters that PDF fonts are mapped to by accident, radicals for characters and ligatures for
 * letters, and keeps the full-width and half-width forms that are printed.
 */
final class GlyphFold {
    /** Radicals without a decomposition in Unicode, each followed by the character that looks the same. */
    private static final String RADICALS =
            "⺁厂⺇几⺌小⺎尢⺏尢⺐尢⺓幺⺛旡⺝月⺟母⺠民⺣火⺥爪⺦丬⺧牛⺨犬⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺳网⺴网⺶羊⺷羊⺹老⺺聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟⺄乙⺅亻⺈刀⺉刂⺊卜⺋卩⺕彐⺖忄⺗心⺘扌⺙攵⺞歹⺡氵⺢水⺤爫⺪疋⺱网";

    private GlyphFold() {}

    static String fold(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String folded = fold(c);
            if (folded != null && out == null) {
                out = new StringBuilder(text.substring(0, i));
            }
            if (out != null) {
                out.append(folded != null ? folded : Character.toString(c));
            }
            i += Character.charCount(c);
        }
        return out == null ? text : out.toString();
    }

    private static @Nullable String fold(int c) {
        if (c < 0xA0) {
            return c < 0x20 || c == 0x7F ? " " : null;
        }
        if (c >= 0x2E80 && c <= 0x2EFF) {
            int at = RADICALS.indexOf(c);
            return at >= 0 && at % 2 == 0 ? RADICALS.substring(at + 1, at + 2) : normal(c);
        }
        if ((c >= 0x2F00 && c <= 0x2FDF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFB00 && c <= 0xFB06)
                || (c >= 0x2F800 && c <= 0x2FA1F)) {
            return normal(c);
        }
        if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000) {
            return " ";
        }
        return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ? "" : null;
    }

    private static String normal(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }
}
