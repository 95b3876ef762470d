package org.faultbook.kb.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
final class Digits {
    private static final String HAN = "零一二三四五六七八九";
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

    private Digits() {}

    /** To three digits, without an exponent and without zeros at the end. */
    static String of(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** {@code 6.5}, {@code 六点五}, {@code 一百八十}; null where it is no number, or an about such as {@code 四五}. */
    static @Nullable Double read(String written) {
        char first = written.charAt(0);
        return first >= '0' && first <= '9' || first == '-' ? Double.valueOf(written) : readHan(written);
    }

    private static @Nullable Double readHan(String written) {
        int point = written.indexOf('点');
        Integer whole = whole(point < 0 ? written : written.substring(0, point));
        if (whole == null || point < 0) {
            return whole == null ? null : Double.valueOf(whole);
        }
        double value = whole;
        double place = 0.1;
        for (char c : written.substring(point + 1).toCharArray()) {
            int digit = HAN.indexOf(c);
            if (digit < 0) {
                return null;
            }
            value += digit * place;
            place /= 10;
        }
        return Math.round(value * 1e6) / 1e6;
    }

    private static @Nullable Integer whole(String written) {
        int sum = 0;
        int digit = -1;
        for (char c : written.toCharArray()) {
            int times = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (times > 0) {
                sum += (digit < 0 ? 1 : digit) * times;
                digit = -1;
            } else if (digit > 0) {
                return null;
            } else {
                digit = c == '两' ? 2 : HAN.indexOf(c);
                if (digit < 0) {
                    return null;
                }
            }
        }
        return sum + Math.max(0, digit);
    }
}
