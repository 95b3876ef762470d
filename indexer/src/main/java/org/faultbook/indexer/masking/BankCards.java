package org.faultbook.indexer.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank card numbers: 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn) that begin as cards do, or labelled. */
final class BankCards implements Detector {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![A-Za-z0-9.-])(?:62|4\\d|5[1-5])\\d{2}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?![A-Za-z0-9-])");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:银行卡号?|卡号|银行账号|账号|收款账户|bank (?:card|account)(?: no\\.?| number)?|card (?:no\\.?|number))\\s*[:：]?\\s*"
                    + "(\\d[\\d *＊-]{10,24}\\d)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.mayHoldTelephone() || traits.digits() < 8) {
            return;
        }
        Matcher m = LABELLED.matcher(text);
        while (m.find()) {
            claims.claim(m.start(1), m.end(1), PersonalData.BANK_CARD, m.group(1));
        }
        m = NUMBER.matcher(text);
        while (m.find()) {
            if (luhn(m.group().replaceAll("[ -]", ""))) {
                claims.claim(m.start(), m.end(), PersonalData.BANK_CARD, m.group());
            }
        }
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += (i & 1) == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
