package org.faultbook.indexer.bilingual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.faultbook.kb.alignment.ParallelText;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.search.TextAnalyzer;
import org.junit.jupiter.api.Test;

final class TermOffersTest {
    private static final TextAnalyzer ANALYZER = new ServiceTextAnalyzer();
    private static final Lexicon LEXICON = ShippedContent.lexicon();
    private static final long SEED = 20_261_126;

    /** What may happen to a thing, in both languages. */
    private static final List<ParallelText> TOLD = List.of(
            new ParallelText("更换%s", "Replace the %s"),
            new ParallelText("检查%s是否松动", "Check whether the %s is loose"),
            new ParallelText("%s堵塞", "%s blocked"),
            new ParallelText("%s温度过高", "%s too hot"),
            new ParallelText("每月清洗%s", "Clean the %s every month"));

    private static final List<ParallelText> THINGS = List.of(
            new ParallelText("阀门", "valve"),
            new ParallelText("轴承", "bearing"),
            new ParallelText("水泵", "pump"),
            new ParallelText("电机", "motor"),
            new ParallelText("滤网", "strainer"));

    private static final ParallelText PLANTED = new ParallelText("回油引射器", "oil return ejector");

    private static List<AlignedText> texts() {
        List<AlignedText> texts = new ArrayList<>();
        List<ParallelText> things = new ArrayList<>(THINGS);
        things.add(PLANTED);
        for (ParallelText thing : things) {
            for (ParallelText told : TOLD) {
                String n = String.valueOf(texts.size() + 1);
                texts.add(new AlignedText(
                        new ParallelText(
                                told.zh().replace("%s", thing.zh()), told.en().replace("%s", thing.en())),
                        new TextPlace("m-zh", 2, "说明书", "m-zh@2#" + n, 3, List.of("7 维护")),
                        new TextPlace("m-en", 1, "Manual", "m-en@1#" + n, null, List.of("7 Upkeep"))));
            }
        }
        return texts;
    }

    private static List<TermOffer> offers(List<AlignedText> texts) {
        return TermOffers.among(texts, TermPairs.learn(BilingualTexts.distinct(texts), ANALYZER), LEXICON, ANALYZER);
    }

    @Test
    void among_plantedTerm_isFoundWithItsEvidence() {
        List<TermOffer> offers = offers(texts());
        TermOffer planted = offers.stream()
                .filter(o -> o.zh().equals(PLANTED.zh()))
                .findFirst()
                .orElseThrow();
        assertThat(planted.en()).isEqualTo(PLANTED.en());
        assertThat(planted.texts()).isEqualTo(TOLD.size());
        assertThat(planted.evidence())
                .allSatisfy(e -> assertThat(e.text().zh()).contains(PLANTED.zh()))
                .allSatisfy(e -> assertThat(e.text().en()).contains(PLANTED.en()))
                .allSatisfy(e -> assertThat(e.zh().manualVersion()).isEqualTo(2))
                .allSatisfy(e -> assertThat(e.en().sectionPath()).containsExactly("7 Upkeep"));
    }

    @Test
    void among_wordsOfTheLexicon_areNotOffered() {
        assertThat(offers(texts())).extracting(TermOffer::zh).doesNotContain("阀门", "轴承", "水泵", "电机");
    }

    @Test
    void among_textsInAnyOrder_theSameOffers() {
        System.out.println("term offers: seed " + SEED);
        List<AlignedText> shuffled = texts();
        Collections.shuffle(shuffled, new Random(SEED));
        assertThat(offers(shuffled)).isEqualTo(offers(texts()));
    }

    @Test
    void among_shuffledSides_offerNothingOfThePlantedTerm() {
        System.out.println("term offers: seeds " + SEED + " to " + (SEED + 4));
        for (int i = 0; i < 5; i++) {
            List<AlignedText> texts = texts();
            List<AlignedText> others = texts();
            Collections.shuffle(others, new Random(SEED + i));
            List<AlignedText> mixed = new ArrayList<>();
            for (int t = 0; t < texts.size(); t++) {
                mixed.add(new AlignedText(
                        new ParallelText(
                                texts.get(t).text().zh(), others.get(t).text().en()),
                        texts.get(t).zh(),
                        others.get(t).en()));
            }
            assertThat(offers(mixed))
                    .noneMatch(o -> o.zh().equals(PLANTED.zh()) && o.en().equals(PLANTED.en()) && o.sureness() > 0.5);
        }
    }
}
