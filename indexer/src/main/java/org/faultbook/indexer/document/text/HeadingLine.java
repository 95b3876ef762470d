package org.faultbook.indexer.document.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges by its text alone whether a line is a heading, and of which level. */
public final class HeadingLine {
    private static final int LONGEST = 60;
    private static final int LONGEST_RULE = 500;
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*([=~*#^_-])\\1{2,}\\s*$");
    private static final Pattern CHAPTER = Pattern.compile("^第\\s*[0-9一二三四五六七八九十百]+\\s*([章节篇部])\\s*\\S.*");
    private static final Pattern ENGLISH_CHAPTER =
            Pattern.compile("^(?:chapter|part|section|appendix)\\s+[0-9A-Z]+\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL =
            Pattern.compile("^(\\d{1,2}(?:[.．]\\d{1,2}){0,4})[.．]?\\s*(?=[^\\d\\s.．])(\\S.*)");
    private static final Pattern HAN = Pattern.compile("^[一二三四五六七八九十]{1,3}、\\S.*");
    private static final Pattern END = Pattern.compile(".*[。；;，,：:.!！?？]$");

    private HeadingLine() {}

    public static boolean isUnderline(String line) {
        return line.length() <= LONGEST_RULE && UNDERLINE.matcher(line).matches();
    }

    /** Of an underlined heading: one for {@code =}, two for others. */
    public static int underlined(String underline) {
        char sign = underline.strip().charAt(0);
        return sign == '=' || sign == '#' || sign == '*' ? 1 : 2;
    }

    /**
     * Level from 1, or 0 where it is none.
     *
     * @param alone whether an empty line stands before and after it
     */
    public static int level(String line, boolean alone) {
        if (line.length() > LONGEST || END.matcher(line).matches()) {
            return 0;
        }
        Matcher chapter = CHAPTER.matcher(line);
        if (chapter.matches()) {
            return chapter.group(1).equals("节") ? 2 : 1;
        }
        if (ENGLISH_CHAPTER.matcher(line).matches()
                || alone && HAN.matcher(line).matches()) {
            return 1;
        }
        Matcher decimal = DECIMAL.matcher(line);
        if (decimal.matches()) {
            int parts = decimal.group(1).split("[.．]").length;
            return parts > 1 && isTitle(decimal.group(2)) || alone ? parts : 0;
        }
        return alone && isCapitals(line) ? 1 : 0;
    }

    /** Level from 1 of a line that is set as headings are, in bold for instance; 0 where its text cannot be one. */
    public static int emphasised(String line, int otherwise) {
        if (line.length() > LONGEST || END.matcher(line).matches()) {
            return 0;
        }
        Matcher decimal = DECIMAL.matcher(line);
        int numbered = level(line, true);
        return decimal.matches() ? decimal.group(1).split("[.．]").length : numbered > 0 ? numbered : otherwise;
    }

    /** Not the unit of a measured value. */
    private static boolean isTitle(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 3
                || text.codePoints().filter(Character::isIdeographic).count() > 1;
    }

    private static boolean isCapitals(String line) {
        return line.length() > 3
                && line.chars().filter(Character::isLetter).count() > 3
                && line.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isIdeographic(c));
    }
}
