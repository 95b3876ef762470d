package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines and sentences of a passage, without the marks of lists. */
final class Sentences {
    private static final Pattern END =
            Pattern.compile("(?<=[。！？；])|(?<=[.!?;:])\\s+(?=[\\p{Lu}\\p{N}\\p{IsHan}(\"“])|(?<=;)\\s+");
    private static final Pattern MARK = Pattern.compile(
            "^\\s*(?:[-•·●○■□◆▪*–]\\s+|[(（]?\\d{1,2}[)）.、](?:\\s+|(?=\\p{IsHan}))|[①-⑳]\\s*|[(（]?[a-hA-H][)）.]\\s+)");

    private Sentences() {}

    /** Lines that say something. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            add(lines, MARK.matcher(line).replaceFirst(""));
        }
        return lines;
    }

    static List<String> of(String line) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : END.split(line)) {
            add(sentences, sentence);
        }
        return sentences;
    }

    private static void add(List<String> texts, String text) {
        String stripped = text.strip();
        if (stripped.chars().anyMatch(Character::isLetterOrDigit)) {
            texts.add(stripped);
        }
    }
}
