package org.faultbook.indexer.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, the @ in full width too. */
final class Emails implements Detector {
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._%+*-]*\\s?[@＠]\\s?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.at()) {
            return;
        }
        Matcher m = EMAIL.matcher(text);
        while (m.find()) {
            claims.claim(m.start(), m.end(), PersonalData.EMAIL, m.group());
        }
    }
}
