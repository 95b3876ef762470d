package org.faultbook.indexer.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese identity numbers: 18 places with the check digit of GB 11643 (ISO 7064 MOD 11-2), or whatever is labelled so. */
final class IdCards implements Detector {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![A-Za-z0-9])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![A-Za-z0-9])");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:身份证(?:号码?)?|ID ?card(?: ?no\\.?| ?number)?)\\s*[:：]?\\s*(\\d{3,}[\\d*xX＊]{8,15})",
            Pattern.CASE_INSENSITIVE);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.mayHoldTelephone()) {
            return;
        }
        Matcher m = LABELLED.matcher(text);
        while (m.find()) {
            claims.claim(m.start(1), m.end(1), PersonalData.ID_CARD, m.group(1));
        }
        m = NUMBER.matcher(text);
        while (m.find()) {
            if (checks(m.group())) {
                claims.claim(m.start(), m.end(), PersonalData.ID_CARD, m.group());
            }
        }
    }

    static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
