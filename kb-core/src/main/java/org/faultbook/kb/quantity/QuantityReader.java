package org.faultbook.kb.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds measured values in running Chinese and English text: 6.5公斤, 0.65MPa, 180F, 三丝, 25uf. What a unit of several senses
 * means is decided by the words around it and by the equipment class. No part of a code is read as a quantity.
 */
public final class QuantityReader {
    private static final Pattern QUANTITY = Pattern.compile("(?<![A-Za-z0-9_.])"
            + "(-?[0-9]{1,6}(?:\\.[0-9]{1,4})?|[零一二两三四五六七八九十百千]{1,7}(?:点[零一二三四五六七八九]{1,3})?)"
            + " ?(?:"
            + Arrays.stream(Unit.values())
                    .map(u -> "(" + u.pattern().replaceAll("\\((?!\\?)", "(?:") + ")")
                    .collect(Collectors.joining("|"))
            + ")(半?)");
    /** What may not follow a unit of Latin letters: more of a word, a code or a compound unit. */
    private static final Pattern GOES_ON = Pattern.compile("[A-Za-z0-9]|[-_/][A-Za-z0-9].*", Pattern.DOTALL);
    /** Words that begin like a unit of one Han character and are none. */
    private static final Pattern OTHER_WORD = Pattern.compile(
            "(?:丝(?:杠|杆|扣|印|堵|网|毫|锥)|安(?:装|全|徽|排)|伏(?:打|在)|度(?:假|电)"
                    + "|瓦(?:片|块|斯)|兆(?:头)|道(?:门|闸|工|口|岔|路)|匹(?:配|马)|欧(?:洲|美|标|式)|巴(?:士|掌|西)|赫(?:然)).*",
            Pattern.DOTALL);

    private QuantityReader() {}

    /**
     * In the order of the text, without overlap.
     *
     * @param family equipment class the text is about; null where unknown
     */
    public static List<Quantity> find(String text, @Nullable String family) {
        String folded = HalfWidth.fold(text);
        Matcher m = QUANTITY.matcher(folded);
        List<Quantity> found = new ArrayList<>();
        List<Span> codes = null;
        while (m.find()) {
            Unit unit = unit(m);
            if (!stands(folded, m, unit)) {
                continue;
            }
            Double number = Digits.read(m.group(1));
            if (number == null) {
                continue;
            }
            double said = m.group(m.groupCount()).isEmpty() ? number : number + 0.5;
            Dimension dimension = Sense.of(unit, said, folded, m.start(), m.end(), family);
            Span span = new Span(m.start(), m.end());
            codes = codes == null ? codes(text) : codes;
            if (dimension == null
                    || said < 0 && dimension != Dimension.TEMPERATURE
                    || codes.stream().anyMatch(span::overlaps)) {
                continue;
            }
            found.add(new Quantity(unit.toStandard(said, dimension), dimension, span, span.of(text)));
        }
        return List.copyOf(found);
    }

    private static Unit unit(Matcher m) {
        for (Unit unit : Unit.values()) {
            if (m.start(unit.ordinal() + 2) >= 0) {
                return unit;
            }
        }
        throw new IllegalStateException("a quantity without a unit: " + m.group());
    }

    private static boolean stands(String text, Matcher m, Unit unit) {
        int unitStart = m.start(unit.ordinal() + 2);
        int start = m.start();
        if (start > 0) {
            char before = text.charAt(start - 1);
            // a hyphen after a letter or a digit joins; a Han numeral after Han digits would be half a number
            boolean joined = before == '-' && start > 1 && isLatin(text.charAt(start - 2))
                    || text.charAt(start) == '-' && isLatin(before)
                    || before == '/'
                    || before == '第'
                    || before == ':';
            if (joined) {
                return false;
            }
        }
        String after = text.substring(m.end());
        char last = text.charAt(m.end() - 1);
        if (isLatin(last) && GOES_ON.matcher(after).lookingAt()) {
            return false;
        }
        return !OTHER_WORD.matcher(text.substring(unitStart)).lookingAt();
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static List<Span> codes(String text) {
        return CodeRecognizer.find(text).stream().map(CodeMention::span).toList();
    }
}
