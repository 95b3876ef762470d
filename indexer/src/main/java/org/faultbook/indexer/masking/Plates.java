package org.faultbook.indexer.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese licence plates (GA 36): province, letter, five places, six on electric vehicles. */
final class Plates implements Detector {
    private static final Pattern PLATE = Pattern.compile(
            "(?<![更全最换刷翻重创安清])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•\\- ]?(?=[A-HJ-NP-Z0-9]*\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])");

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.han() || !traits.latin() || traits.digits() == 0) {
            return;
        }
        Matcher m = PLATE.matcher(text).useTransparentBounds(true);
        for (int i = 0; i + 6 < text.length(); i++) {
            boolean begins = Surnames.isHan(text.charAt(i)) && text.charAt(i + 1) >= 'A' && text.charAt(i + 1) <= 'Z';
            if (!begins || !m.region(i, text.length()).lookingAt()) {
                continue;
            }
            claims.claim(m.start(), m.end(), PersonalData.PLATE, m.group().replaceAll("[·•\\- ]", ""));
        }
    }
}
