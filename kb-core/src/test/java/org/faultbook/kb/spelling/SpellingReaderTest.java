package org.faultbook.kb.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.retrieval.TermRarity;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpellingReaderTest {
    private static final Lexicon LEXICON = new Lexicon(
            "1",
            List.of(
                    item("seal", "机封|机械密封", "mechanical seal"),
                    item("converter", "变频器", "converter"),
                    item("valve", "止回阀", "check valve"),
                    item("photo-eye", "光电", "photo eye"),
                    item("wind", "风扇", "fan"),
                    item("coupling", "联轴器", "coupling"),
                    item("compressor", "压缩机", "compressor"),
                    item("bearing", "轴承", "bearing"),
                    new Concept("leak", Concept.Kind.FAILURE, List.of("漏水", "粉尘"), List.of("leak"))),
            List.of());
    private static final ServiceTextAnalyzer ANALYZER = new ServiceTextAnalyzer(
            LEXICON.concepts().stream().map(Concept::zh).flatMap(List::stream).toList());
    private static final SpellingReader READER = new SpellingReader(ANALYZER, LEXICON);
    private static final TermRarity PAST =
            past("水泵漏水，轴承异响", "变频器报警停机", "机械密封渗漏", "显示屏不亮", "pump leaks badly", "carton stuck");

    @ParameterizedTest
    @CsvSource({
        "水泵机缝漏水, 机缝, 机封",
        "变屏器停机了, 变屏器, 变频器",
        "止灰阀关不上, 止灰阀, 止回阀",
        "指回阀卡死, 指回阀, 止回阀",
        "连轴器磨损, 连轴器, 联轴器",
        "年轴器磨损, 年轴器, 联轴器",
        "鸭缩机不启动, 鸭缩机, 压缩机"
    })
    void read_wordThatSoundsLikeAKnownOne_isTakenForIt(String text, String said, String meant) {
        Meant read = read(text);
        assertThat(read.respellings())
                .extracting(Respelling::said, Respelling::meant, Respelling::way)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(said, meant, Respelling.Way.PINYIN));
        assertThat(read.text()).isEqualTo(text.replace(said, meant));
        assertThat(read.respellings().getFirst().toString()).isEqualTo(said + " ~ " + meant + " (pinyin)");
    }

    @ParameterizedTest
    @CsvSource({"the compresor stopped, compresor, compressor", "baering growls, baering, bearing"})
    void read_englishSlip_isTakenForTheKnownWord(String text, String said, String meant) {
        assertThat(read(text).respellings())
                .extracting(Respelling::said, Respelling::meant, Respelling::way)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(said, meant, Respelling.Way.LETTERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"水泵机封漏水", "显示屏不亮", "机封坏了，轴承异响", "报E-OC2，换6205-2RS", "carton leaks", "leek at the top", "", "！"})
    void read_textThatIsKnown_staysAsSaid(String text) {
        Meant read = read(text);
        assertThat(read.isAsSaid()).isTrue();
        assertThat(read.text()).isEqualTo(text);
    }

    @Test
    void read_nothingKnownOfPastSymptoms_staysAsSaid() {
        assertThat(READER.read("水泵机缝漏水", ANALYZER.tokens("水泵机缝漏水"), TermRarity.NONE)
                        .isAsSaid())
                .isTrue();
    }

    @Test
    void read_pairThatSymptomsKnow_isNotDoubted() {
        String text = "水泵机缝漏水";
        TermRarity past = past("机缝里有水", "水泵漏水");
        assertThat(READER.read(text, ANALYZER.tokens(text), past).isAsSaid()).isTrue();
    }

    @Test
    void read_twoWrongWords_bothInOrderAndSpansExact() {
        String text = "变屏器旁边机缝漏水";
        Meant read = read(text);
        assertThat(read.text()).isEqualTo("变频器旁边机封漏水");
        assertThat(read.respellings())
                .allSatisfy(r -> assertThat(r.span().of(text)).isEqualTo(r.said()));
        assertThat(read.saidOtherwise(new Span(5, 7))).isTrue();
        assertThat(read.saidOtherwise(new Span(7, 9))).isFalse();
    }

    private static Meant read(String text) {
        return READER.read(text, ANALYZER.tokens(text), PAST);
    }

    private static TermRarity past(String... symptoms) {
        List<Map<TokenKind, List<String>>> tokens =
                Arrays.stream(symptoms).map(ANALYZER::tokens).toList();
        return TermRarity.of(tokens);
    }

    private static Concept item(String id, String zh, String en) {
        return new Concept(id, Concept.Kind.ITEM, List.of(zh.split("\\|")), List.of(en));
    }
}
