package org.faultbook.kb.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.faultbook.kb.text.Span;
import org.junit.jupiter.api.Test;

final class PhraseTableTest {
    @Test
    void find_typesettersApostrophe_isTheTypists() {
        PhraseTable<String> table = new PhraseTable<>();
        table.add("won't start", "no start");
        assertThat(table.find("pump won\u2019t start")).hasSize(1);
    }

    @Test
    void find_phraseWithinALongerOne_longerWins() {
        assertThat(found("热水循环泵漏水", "循环泵", "泵", "热水循环泵", "漏水")).containsExactly("热水循环泵", "漏水");
    }

    @Test
    void find_overlappingPhrases_leftOneWins() {
        assertThat(found("接触器件", "接触器", "器件")).containsExactly("接触器");
    }

    @Test
    void find_latinWordWithinAWord_notFound() {
        assertThat(found("the chair and airflow", "air")).isEmpty();
        assertThat(found("AIR dryer", "air")).containsExactly("AIR");
    }

    @Test
    void find_latinNextToHan_found() {
        assertThat(found("总开MCB跳", "mcb")).containsExactly("MCB");
    }

    @Test
    void find_phraseOfWordsAndSigns_boundariesOnlyWhereLatinStands() {
        assertThat(found("reads 5%", "5%")).containsExactly("5%");
        assertThat(found("reads 15%", "5%")).isEmpty();
    }

    @Test
    void find_lowerCasingChangesLength_spansStayTrue() {
        String text = "İ漏水";
        assertThat(found(text, "漏水")).containsExactly("漏水");
    }

    @Test
    void add_phraseTwice_firstValueStays() {
        PhraseTable<Integer> table = new PhraseTable<>();
        table.add("跳闸", 1);
        table.add(" 跳闸 ", 2);
        assertThat(table.get("跳闸")).isEqualTo(1);
    }

    @Test
    void get_unknownOrBlank_null() {
        PhraseTable<Integer> table = new PhraseTable<>();
        table.add("  ", 1);
        assertThat(table.get("跳闸")).isNull();
        assertThat(table.get("")).isNull();
        assertThat(table.find("   ")).isEmpty();
    }

    @Test
    void find_seededTexts_asTryingEveryPhraseEverywhere() {
        Random random = new Random(3);
        for (int n = 0; n < 1000; n++) {
            Set<String> phrases = new LinkedHashSet<>();
            for (int p = 0; p < 5; p++) {
                phrases.add(text(random, 3));
            }
            String text = text(random, 14);
            assertThat(found(text, phrases.toArray(String[]::new)))
                    .as("%s in %s", phrases, text)
                    .isEqualTo(slow(text, phrases));
        }
    }

    private static List<String> slow(String text, Set<String> phrases) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String best = "";
            for (String phrase : phrases) {
                int end = at + phrase.length();
                boolean here = text.regionMatches(true, at, phrase, 0, phrase.length());
                if (here && phrase.length() > best.length() && !splitsWord(text, at) && !splitsWord(text, end)) {
                    best = phrase;
                }
            }
            if (!best.isEmpty()) {
                found.add(text.substring(at, at + best.length()));
            }
            at += Math.max(1, best.length());
        }
        return found;
    }

    private static boolean splitsWord(String text, int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return "abAB1".indexOf(c) >= 0;
    }

    private static String text(Random random, int atMost) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(atMost); length > 0; length--) {
            text.append("abA1泵漏-".charAt(random.nextInt(7)));
        }
        return text.toString();
    }

    private static List<String> found(String text, String... phrases) {
        PhraseTable<String> table = new PhraseTable<>();
        for (String phrase : phrases) {
            table.add(phrase, phrase.toLowerCase(Locale.ROOT));
        }
        return table.find(text).stream()
                .map(PhraseTable.Match::span)
                .map((Span span) -> span.of(text))
                .toList();
    }
}
