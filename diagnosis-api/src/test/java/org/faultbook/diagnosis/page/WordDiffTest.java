package org.faultbook.diagnosis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.faultbook.diagnosis.page.WordDiff.Fate;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void english_changedWord_aloneIsMarked() {
        assertThat(written("replace the shaft seal", "replace the motor seal"))
                .isEqualTo("replace the [-shaft-][+motor+] seal");
    }

    @Test
    void chinese_changedCharacters_markedAndTheRestKept() {
        assertThat(written("更换机械密封并试机", "更换轴承并试机")).isEqualTo("更换[-机械密封-][+轴承+]并试机");
    }

    @Test
    void keptCharacter_aloneBetweenChanges_isNoIsland() {
        assertThat(written("压力开关坏", "温度开门好")).doesNotContain("]开[");
    }

    @Test
    void lines_removedAndAdded_stayLines() {
        assertThat(written("漏水\n异响", "漏水\n发烫\n异响")).isEqualTo("漏水\n[+发烫\n+]异响");
    }

    @Test
    void sameTexts_areSame() {
        assertThat(WordDiff.of("一样", "一样").isSame()).isTrue();
        assertThat(WordDiff.of("", "新").isSame()).isFalse();
        assertThat(WordDiff.of("", "").pieces()).isEmpty();
    }

    /** Either text can be read off the pieces, whatever changed. */
    @Test
    void pieces_joined_areTheTexts() {
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 300; i++) {
            String before = text(random);
            String after = text(random);
            WordDiff diff = WordDiff.of(before, after);
            assertThat(joined(diff, Fate.ADDED)).describedAs("seed 5, %d", i).isEqualTo(before);
            assertThat(joined(diff, Fate.REMOVED)).describedAs("seed 5, %d", i).isEqualTo(after);
        }
    }

    @Test
    void hugeTexts_comparedAsWholes() {
        String before = "机封漏水 ".repeat(100_000);
        WordDiff diff = WordDiff.of(before, "x".repeat(3) + " " + before + "完");
        assertThat(joined(diff, Fate.ADDED)).isEqualTo(before);
    }

    private static String text(java.util.Random random) {
        String alphabet = "泵漏水 ab\n封😀。";
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            int at = alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
            text.appendCodePoint(alphabet.codePointAt(at));
        }
        return text.toString();
    }

    private static String joined(WordDiff diff, Fate without) {
        return diff.pieces().stream()
                .filter(p -> p.fate() != without)
                .map(WordDiff.Piece::text)
                .collect(Collectors.joining());
    }

    private static String written(String before, String after) {
        return WordDiff.of(before, after).pieces().stream()
                .map(p -> switch (p.fate()) {
                    case KEPT -> p.text();
                    case REMOVED -> "[-" + p.text() + "-]";
                    case ADDED -> "[+" + p.text() + "+]";
                })
                .collect(Collectors.joining());
    }
}
