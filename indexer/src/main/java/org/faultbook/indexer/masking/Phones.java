package org.faultbook.indexer.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers: Chinese mobiles and landlines, partly starred ones, international and North American ones. */
final class Phones implements Detector {
    /** Nothing that would make the digits part of a longer code may stand beside them. */
    private static final String LEFT = "(?<![A-Za-z0-9_./#-]|[A-Za-z0-9][＊*])";

    private static final String RIGHT = "(?![A-Za-z0-9_/]|[.-]\\d)";
    private static final String UNIT =
            "(?!\\s*(?:mm|cm|kpa|mpa|bar|pa|rpm|r/min|转|v\\b|kv|kw|kwh|度|小时|h\\b|hz|ohm|Ω|米|元|台|次|件|公里|km|w\\b|a\\b|ma\\b|kg|吨|升|ppm))";

    private static final List<Pattern> SHAPES = List.of(
            // mobile, whole
            Pattern.compile(
                    "(?<![A-Za-z0-9_./#])(?:\\+?86[- ]?)?1[3-9]\\d([- ]?)\\d{4}\\1\\d{4}" + RIGHT + UNIT,
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?<![A-Za-z0-9_./#])(?:\\+?86[- ]?)?1[3-9]\\d[- ]\\d{4}[- ]\\d{4}" + RIGHT),
            Pattern.compile("(?<![A-Za-z0-9_./#])(?:\\+?86[- ]?)?1[3-9]\\d{2}[- ]\\d{3}[- ]\\d{4}" + RIGHT),
            // mobile, partly starred
            Pattern.compile(LEFT + "1[3-9]\\d{1,2}[- ]?[*＊xX]{3,5}[- ]?\\d{2,4}(?![A-Za-z0-9])"),
            Pattern.compile(LEFT + "1[3-9]\\d{5}[- ]?[*＊xX]{4}(?![A-Za-z0-9*])"),
            Pattern.compile(LEFT + "1[3-9]\\d[*＊]{8}"),
            // landline with area code, extension
            Pattern.compile(
                    LEFT + "(?:\\+?86[- ]?)?\\(?(?:0(?:10|2\\d|[3-9]\\d{2}))\\)?[-– ]\\d{3,4}[- ]?\\d{4}"
                            + "(?:\\s*(?:[-–转]|ext\\.?|x)\\s*\\d{1,5})?" + RIGHT,
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(LEFT + "[(（]0\\d{2,3}[)）]\\s?\\d{3,4}[- ]?\\d{4}" + RIGHT),
            Pattern.compile(LEFT + "0(?:10|2\\d)[2-9]\\d{7}" + RIGHT),
            Pattern.compile(LEFT + "0[3-9]\\d{2}[2-9]\\d{6,7}" + RIGHT + UNIT),
            // service numbers
            Pattern.compile(LEFT + "[48]00[- ]\\d{3,4}[- ]\\d{3,4}" + RIGHT),
            // international and North American
            Pattern.compile(
                    "(?<![A-Za-z0-9_./#+])\\+[1-9]\\d{0,2}[ .-]?(?:\\(0?\\d{1,4}\\)[ .-]?)?\\d{1,5}(?:[ .-]?\\d{2,4}){1,4}"
                            + "(?:\\s*(?:ext\\.?|x)\\s*\\d{1,5})?(?![A-Za-z0-9_/%])"),
            Pattern.compile(LEFT + "\\([2-9]\\d{2}\\)\\s?\\d{3}[-. ]\\d{4}(?:\\s*(?:ext\\.?|x)\\s*\\d{1,5})?" + RIGHT),
            Pattern.compile(LEFT + "(?:1[-. ])?[2-9]\\d{2}([-.])[2-9]\\d{2}\\1\\d{4}(?:\\s*(?:ext\\.?|x)\\s*\\d{1,5})?"
                    + RIGHT),
            Pattern.compile(LEFT + "0\\d{3,4} \\d{3} ?\\d{3,4}" + RIGHT + UNIT));

    private static final Pattern LABELLED = Pattern.compile(
            "(?:电话|手机|联系方式|座机|传真|致电|来电|回电|打|(?<![A-Za-z])(?:tel|phone|mobile|cell|call(?:ed)?(?: (?:him|her|me|back))?(?: (?:on|at))|fax|ph)\\.?)"
                    + "(?:号码?|\\s*(?:no\\.?|number))?\\s*(?:[:：]|是|为|at|on)?\\s*(\\+?[\\d(][\\d*＊xX()– -]{5,16}\\d)(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.mayHoldTelephone()) {
            return;
        }
        List<Integer> starts = starts(text);
        for (Pattern shape : SHAPES) {
            Matcher m = shape.matcher(text).useTransparentBounds(true);
            for (int start : starts) {
                boolean found = m.region(start, text.length()).lookingAt();
                if (found && digitsAndStars(m.group()) >= TextTraits.TELEPHONE) {
                    claims.claim(
                            m.start(), m.end(), PersonalData.PHONE, m.group().replaceAll("[- ()–（）]", ""));
                }
            }
        }
        Matcher m = LABELLED.matcher(text);
        while (m.find()) {
            if (digitsAndStars(m.group(1)) >= TextTraits.TELEPHONE) {
                claims.claim(
                        m.start(1), m.end(1), PersonalData.PHONE, m.group(1).replaceAll("[- ()–]", ""));
            }
        }
    }

    /** Where a number can begin: at a digit behind none, at a plus sign or a bracket. */
    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            boolean first = c >= '0' && c <= '9' && (before < '0' || before > '9');
            if (first || c == '+' || c == '(' || c == '（') {
                starts.add(i);
            }
        }
        return starts;
    }

    private static long digitsAndStars(String number) {
        return number.chars()
                .filter(c -> (c >= '0' && c <= '9') || c == '*' || c == '＊' || c == 'x' || c == 'X')
                .count();
    }
}
