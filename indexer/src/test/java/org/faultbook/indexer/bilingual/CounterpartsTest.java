package org.faultbook.indexer.bilingual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.manual.EditionContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CounterpartsTest {
    private static final EquipmentScope SERIES = EquipmentScope.of("pump", null, "海泓", "HLS", null);
    private static final EquipmentScope SERIES_ABROAD = EquipmentScope.of("pump", null, "Haihong", "hls", null);

    private static List<String> among(EditionContent... manuals) {
        return among(List.of(manuals));
    }

    private static List<String> among(List<EditionContent> manuals) {
        Map<String, EditionContent> byId =
                manuals.stream().collect(Collectors.toMap(m -> m.manual().id(), m -> m));
        return Counterparts.among(
                        manuals.stream().map(EditionContent::manual).toList(),
                        m -> byId.getOrDefault(m.id(), manuals.getFirst()).passages())
                .stream()
                .map(p -> p.zh().id() + " " + p.en().id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "yh-um-22-zh, yh-um-22-en",
        "bor-iom-04zh-zh, bor-iom-04en-en",
        "a-17-cn-zh, a-17-en",
    })
    void among_oneDocumentNumber_areOneDocument(String zh, String en) {
        assertThat(among(
                        WrittenManual.zh(zh).text("1", "无数字").content(),
                        WrittenManual.en(en).text("1", "no figures").content()))
                .containsExactly(zh + " " + en);
    }

    @Test
    void among_oneSeriesAndLikeFigures_areOneDocument() {
        EditionContent zh = WrittenManual.zh("hls-manual-zh")
                .of(SERIES)
                .text("1", "35 A 450 V 1450 r/min")
                .content();
        EditionContent en = WrittenManual.en("user-guide-en")
                .of(SERIES_ABROAD)
                .text("1", "35 A, 450 V, 1450 rpm")
                .content();
        EditionContent parts = WrittenManual.en("parts-en")
                .of(SERIES_ABROAD)
                .text("1", "6205, 6307, 8 x 45")
                .content();
        assertThat(among(zh, parts, en)).containsExactly("hls-manual-zh user-guide-en");
        assertThat(among(zh, parts)).isEmpty();
    }

    @Test
    void of_manualsInAnyOrder_theSameTexts() {
        long seed = 20_261_126;
        System.out.println("counterparts: seed " + seed);
        List<EditionContent> manuals = new ArrayList<>(List.of(
                WrittenManual.zh("a-1-zh").text("1 阀门", "关闭阀门 V12。").content(),
                WrittenManual.en("a-1-en").text("1 Valve", "Close valve V12.").content(),
                WrittenManual.zh("b-2-zh").text("1 水泵", "启动水泵 P3。").content(),
                WrittenManual.en("b-2-en").text("1 Pump", "Start pump P3.").content(),
                WrittenManual.en("c-3-en").text("1 Fan", "Stop fan F5.").content()));
        List<AlignedText> texts = BilingualTexts.of(manuals, Lexicon.empty());
        assertThat(texts)
                .extracting(t -> t.text().en())
                .contains("Close valve V12.", "Start pump P3.", "Valve", "Pump");
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(manuals, random);
            assertThat(BilingualTexts.of(manuals, Lexicon.empty())).isEqualTo(texts);
        }
    }
}
