package org.faultbook.indexer.bilingual;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.HalfWidth;

/** The number of a heading, equal in both languages: 4.2, 第3章 and Chapter 3, 附录A and Appendix A. */
record SectionNumber(String number, String heading) {
    private static final String HAN = "〇零一二三四五六七八九十百";
    private static final Pattern APPENDIX =
            Pattern.compile("(?:附录|附件|(?i:appendix|annex))\\s*([A-Za-z0-9" + HAN + "]{1,3})(?![A-Za-z])[\\s.:、-]*(.*)");
    private static final Pattern CHAPTER = Pattern.compile("第\\s*([0-9" + HAN + "]{1,4})\\s*[章节部分篇]+[\\s.:、-]*(.*)"
            + "|(?i:chapter|section|part)\\s+([0-9]{1,3}(?:\\.[0-9]{1,3})*|[A-Z]|[ivx]{1,5})(?![A-Za-z])[\\s.:-]*(.*)");
    private static final Pattern DECIMAL = Pattern.compile(
            "([A-Z]\\.[0-9]{1,3}(?:\\.[0-9]{1,3})*|[0-9]{1,3}(?:[.-][0-9]{1,3})*)[.、)]?(?:\\s+|(?=\\p{IsHan}))(.+)");
    private static final Pattern COUNTED = Pattern.compile("[(]?([" + HAN + "]{1,3})[)、.]+\\s*(.+)");

    /** The number is empty where the heading has none. */
    static SectionNumber of(String heading) {
        String folded = HalfWidth.fold(heading).strip();
        Matcher m = APPENDIX.matcher(folded);
        if (m.matches()) {
            return read("A" + arabic(m.group(1)), m.group(2), folded);
        }
        m = CHAPTER.matcher(folded);
        if (m.matches()) {
            boolean chinese = m.group(1) != null;
            return read(arabic(chinese ? m.group(1) : m.group(3)), chinese ? m.group(2) : m.group(4), folded);
        }
        m = DECIMAL.matcher(folded);
        if (m.matches()) {
            return read(m.group(1).replace('-', '.'), m.group(2), folded);
        }
        m = COUNTED.matcher(folded);
        return m.matches() ? read(arabic(m.group(1)), m.group(2), folded) : new SectionNumber("", folded);
    }

    private static SectionNumber read(String number, String heading, String whole) {
        String bare = heading.strip();
        return new SectionNumber(number.toUpperCase(Locale.ROOT), bare.isEmpty() ? whole : bare);
    }

    /** Chinese numerals up to 99 as digits; anything else as it is. */
    private static String arabic(String written) {
        if (written.chars().anyMatch(c -> HAN.indexOf(c) < 0) || written.indexOf('百') >= 0) {
            return written;
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            written.chars().forEach(c -> digits.append(digit((char) c)));
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : digit(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : digit(written.charAt(written.length() - 1));
        return String.valueOf(10 * tens + ones);
    }

    private static int digit(char c) {
        return Math.max(0, HAN.indexOf(c) - 1);
    }
}
