package org.faultbook.diagnosis.photo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Date and time of a line of a list.
 *
 * @param key of digits that sort as the times do, the same form in all lines of a list; empty where there is none
 * @param rest the line without them
 * @param leading whether the line begins with them
 */
record Stamp(String key, String rest, boolean leading) {
    private static final Pattern STAMP = Pattern.compile(
            "(?:(?<date>(?:20)?\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/]\\d{1,2}(?=\\s*\\d{1,2}:))"
                    + "[\\sT]*)?(?<![\\d:])(?<time>[0-2]?\\d[:：][0-5]\\d(?:[:：][0-5]\\d)?)(?![\\d:])|(?<only>20\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)");

    static Stamp of(String text) {
        Matcher m = STAMP.matcher(text);
        if (!m.find()) {
            return new Stamp("", text, false);
        }
        String rest = (text.substring(0, m.start()) + " " + text.substring(m.end())).strip();
        StringBuilder key = new StringBuilder();
        for (String part : m.group().split("\\D+")) {
            key.append(part.length() == 1 ? "0" : "").append(part);
        }
        return new Stamp(key.toString(), rest, text.substring(0, m.start()).isBlank());
    }
}
