package org.faultbook.kb.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faultbook.kb.search.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTextAnalyzerTest {
    private static final ServiceTextAnalyzer ANALYZER = new ServiceTextAnalyzer(List.of("机封", "逆变器", "憋压"));

    @Test
    void tokens_chineseWithCode_eachKindItsOwn() {
        Map<TokenKind, List<String>> tokens = ANALYZER.tokens("逆变器报E-OC2，泵机封漏水");
        assertThat(tokens.get(TokenKind.BIGRAM)).containsExactly("逆变", "变器", "器报", "泵机", "机封", "封漏", "漏水");
        assertThat(tokens.get(TokenKind.DOMAIN_WORD))
                .containsSequence("逆变器", "报")
                .containsSequence("泵", "机封", "漏水");
        assertThat(tokens.get(TokenKind.CODE)).containsExactly("EOC2");
        assertThat(tokens.get(TokenKind.WORD)).isNotEmpty().allMatch(HanRuns::isHan);
        assertThat(tokens.get(TokenKind.PINYIN)).contains("ji fen", "lou sui");
    }

    @Test
    void tokens_english_stemmedFoldedWithoutStopwords() {
        Map<TokenKind, List<String>> tokens =
                ANALYZER.tokens("The pump's bearings were overheating at 0.35 MPa, no Café");
        assertThat(tokens.get(TokenKind.STEM)).containsExactly("pump", "bear", "overh", "0.35", "mpa", "no", "cafe");
        assertThat(tokens.get(TokenKind.GRAM)).contains("_pum", "pump", "ump_", "0.35", "mpa", "no");
        assertThat(tokens).doesNotContainKeys(TokenKind.BIGRAM, TokenKind.WORD, TokenKind.PINYIN, TokenKind.CODE);
    }

    @ParameterizedTest
    @CsvSource({"机封漏水,机缝漏水", "变频器,变屏器", "闸瓦,杂瓦", "烂了,难了", "轴承,周成", "水泵,水甭"})
    void tokens_homophones_sharePinyin(String right, String dictated) {
        assertThat(ANALYZER.tokens(dictated).get(TokenKind.PINYIN))
                .isEqualTo(ANALYZER.tokens(right).get(TokenKind.PINYIN));
    }

    @Test
    void tokens_misspelling_sharesGrams() {
        List<String> right = ANALYZER.tokens("impeller").getOrDefault(TokenKind.GRAM, List.of());
        List<String> wrong = ANALYZER.tokens("impellor").get(TokenKind.GRAM);
        assertThat(wrong).isNotNull().filteredOn(right::contains).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void tokens_fullWidth_asHalfWidth() {
        assertThat(ANALYZER.tokens("Ｍｏｔｏｒ　过热　Ｅｒｒ　３１")).isEqualTo(ANALYZER.tokens("Motor 过热 Err 31"));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "！？。", "😀"})
    void tokens_nothingToRead_empty(String text) {
        assertThat(ANALYZER.tokens(text)).isEmpty();
    }

    @Test
    void tokens_loneHan_isItsOwnBigramAndNoPinyin() {
        Map<TokenKind, List<String>> tokens = ANALYZER.tokens("跳");
        assertThat(tokens.get(TokenKind.BIGRAM)).containsExactly("跳");
        assertThat(tokens).doesNotContainKey(TokenKind.PINYIN);
    }

    @Test
    void version_otherDictionary_differs() {
        assertThat(new ServiceTextAnalyzer(List.of("机封")).version()).isNotEqualTo(ANALYZER.version());
        assertThat(new ServiceTextAnalyzer(List.of("憋压", "机封", "逆变器")).version())
                .isEqualTo(ANALYZER.version());
    }

    @Test
    void constructor_shippedContent_knowsTradeWords() {
        assertThat(new ServiceTextAnalyzer().tokens("换了水叶和口环").get(TokenKind.DOMAIN_WORD))
                .contains("水叶", "口环");
    }

    @Test
    void tokens_manyThreads_asOne() throws Exception {
        Random random = new Random(7);
        String alphabet = "水泵机封漏轴承过热变频器报警E-OC2 bearing hot，。\n";
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(text.toString());
        }
        List<Map<TokenKind, List<String>>> alone =
                texts.stream().map(ANALYZER::tokens).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Map<TokenKind, List<String>>>> together = texts.stream()
                    .map(text -> pool.submit(() -> ANALYZER.tokens(text)))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }
}
