package org.faultbook.indexer.manual;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading that names a fault: its code and what it shows.
 *
 * @param code as printed, empty where it has none
 */
record FaultHeading(String code, String symptom) {
    static final FaultHeading NONE = new FaultHeading("", "");

    private static final Pattern LABEL = Pattern.compile(
            "^(?:故障现象|现象|故障|症状|问题|异常现象|symptom|problem|fault|malfunction)\\s*(?:[一二三四五六七八九十]+|[0-9]+)?\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile(
            "^((?:(?:故障代?码|报警代?码|报警|告警|警报|错误|代码|alarm|fault|error|code|err|warning)\\s*(?:code|no\\.?|号)?\\s*[:：#-]?\\s*)?"
                    + "((?:[A-Z]{1,5}[-. ]?)?[A-Z]{0,2}\\d{1,5}[A-Za-z]?|[A-Z]{1,2}[-.][A-Za-z]{2}\\d?|[A-Z]{2,3}\\d?(?=\\s*[:：—–-])))(?:\\s*[:：—–\\-,，]+\\s*|\\s+|(?=\\p{IsHan}|[（(]))(.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUANTITY = Pattern.compile("^\\d+\\s*(?:V|A|kW|Hz|mm|°C|℃|%|bar|[年月日个次相级台轴号]).*");

    static FaultHeading of(String heading) {
        String bare = heading.strip();
        Matcher coded = CODE.matcher(bare);
        if (!isCoded(coded)) {
            bare = FaultWords.bare(bare);
            coded = CODE.matcher(bare);
        }
        bare = bare.replaceAll("[:：]\\s*$", "");
        if (isCoded(coded)) {
            return new FaultHeading(coded.group(2).strip(), symptom(coded.group(3)));
        }
        return new FaultHeading("", symptom(bare));
    }

    private static boolean isCoded(Matcher coded) {
        if (!coded.matches()
                || QUANTITY.matcher(coded.group(2) + coded.group(3)).matches()) {
            return false;
        }
        boolean named = coded.group(1).length() > coded.group(2).length();
        boolean letters = coded.group(2).chars().anyMatch(Character::isLetter);
        boolean upper = coded.group(2).equals(coded.group(2).toUpperCase(java.util.Locale.ROOT)) || named;
        return (named || letters) && upper && coded.group(2).chars().anyMatch(Character::isLetterOrDigit);
    }

    private static String symptom(String text) {
        return LABEL.matcher(text.strip())
                .replaceFirst("")
                .replaceAll("[:：]\\s*$", "")
                .strip();
    }
}
