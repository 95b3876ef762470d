package org.faultbook.indexer.bilingual;

import java.util.Locale;
import java.util.regex.Pattern;
import org.faultbook.kb.manual.Manual;

/**
 * What the ids of one document in two languages have in common: the id without the marks of a language, also where such a
 * mark is written right behind a number, as in 04EN and 04ZH.
 */
final class DocumentKey {
    private static final String MARKS = "(?:zh|cn|chs|chn|chinese|en|eng|gb|us|uk|english|中文版?|英文版?)";
    private static final Pattern MARK =
            Pattern.compile("(?:(?<=\\d)" + MARKS + "|-" + MARKS + "(?:-(?:cn|us|gb|uk))?)(?=-|$)|^" + MARKS + "-");

    private DocumentKey() {}

    static String of(Manual manual) {
        String id = manual.id().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String key = MARK.matcher(id).replaceAll("");
        return key.isEmpty() ? id : key;
    }
}
