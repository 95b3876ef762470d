package org.faultbook.indexer.document.office;

import java.util.Locale;

/** Writes a number the ways ECMA-376 part 1, 17.18.59 (ST_NumberFormat) names; those that it does not know in digits. */
final class NumberSigns {
    private static final String HAN = "零一二三四五六七八九";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUE = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int LAST_ROMAN = 3_999;

    private NumberSigns() {}

    static String of(String format, int number) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> han(number);
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number) {
        if (number < 1) {
            return String.valueOf(number);
        }
        // after z come aa, bb
        int times = Math.min((number - 1) / 26 + 1, 30);
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat(times);
    }

    private static String roman(int number) {
        if (number < 1 || number > LAST_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUE[i]) {
                out.append(ROMAN[i]);
                left -= ROMAN_VALUE[i];
            }
        }
        return out.toString();
    }

    private static String han(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : HAN.substring(tens, tens + 1)) + "十";
        int ones = number % 10;
        return ten + (ones == 0 ? "" : HAN.substring(ones, ones + 1));
    }
}
