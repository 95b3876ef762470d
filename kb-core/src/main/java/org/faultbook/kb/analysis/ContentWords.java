package org.faultbook.kb.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * The words by which two texts are told to say the same: English words of three letters or more without Lucene's English stop
 * words, stemmed (Porter 1980), and single Han characters. Numbers and codes are no words.
 */
public final class ContentWords {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}&&[^\\p{IsHan}]]{3,}");
    private static final CharArraySet STOPWORDS = EnglishAnalyzer.getDefaultStopSet();

    private ContentWords() {}

    /** In the order of the text, repeated as often as they occur. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!STOPWORDS.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return EnglishWords.stems(words);
    }
}
