package org.faultbook.indexer.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WeChat and QQ names, which only their label gives away. */
final class Accounts implements Detector {
    private static final Pattern WECHAT = Pattern.compile(
            "(?:微信|薇信|[Vv]信|(?<![A-Za-z])(?:wechat|weixin|wx|vx))(?:号|\\s?ID)?\\s*(?:[:：]|是|为|同号)?\\s*([A-Za-z][A-Za-z0-9_-]{5,19}|1[3-9]\\d{9})(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QQ = Pattern.compile(
            "(?<![A-Za-z])QQ(?:号码?)?\\s*(?:[:：]|是|为)?\\s*([1-9]\\d{4,11})(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
    /** What follows the word where a controller talks about its own WeChat function. */
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?:group|official|account|message|alarm|offline|online|push|module|platform|number|contact).*",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!mentionsMessenger(text)) {
            return;
        }
        Matcher m = WECHAT.matcher(text);
        while (m.find()) {
            if (!NOT_A_NAME.matcher(m.group(1)).matches()) {
                claims.claim(m.start(1), m.end(1), PersonalData.ACCOUNT, m.group(1));
            }
        }
        m = QQ.matcher(text);
        while (m.find()) {
            claims.claim(m.start(1), m.end(1), PersonalData.ACCOUNT, m.group(1));
        }
    }

    private static boolean mentionsMessenger(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            boolean sign = c == '信'
                    || ((c == 'q' || c == 'Q') && (before == 'q' || before == 'Q'))
                    || ((c == 'x' || c == 'X') && "wWvV".indexOf(before) >= 0)
                    || ((c == 'e' || c == 'E') && (before == 'w' || before == 'W'));
            if (sign) {
                return true;
            }
        }
        return false;
    }
}
