package org.faultbook.kb.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.faultbook.kb.retrieval.MinMaxFusion.Part;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.junit.jupiter.api.Test;

final class MinMaxFusionTest {
    @Test
    void fuse_twoRankings_asComputedByHand() {
        List<FusedHit> fused = new MinMaxFusion(1000)
                .fuse(List.of(
                        new Part("lexical", 0.6, List.of(hit("a", 10), hit("b", 5))),
                        new Part("dense", 0.4, List.of(hit("b", 0.8f), hit("c", 0.4f)))));
        // both lists are short, so their low end is 0: a = .6, b = .3 + .4, c = .2
        assertThat(fused).extracting(FusedHit::recordId).containsExactly("b", "a", "c");
        assertThat(fused.get(0).score()).isCloseTo(0.7, within(1e-6));
        assertThat(fused.get(1).score()).isCloseTo(0.6, within(1e-6));
        assertThat(fused.get(2).score()).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void fuse_fullList_lowEndIsItsLastScore() {
        List<FusedHit> fused = new MinMaxFusion(3)
                .fuse(List.of(new Part("lexical", 1, List.of(hit("a", 10), hit("b", 8), hit("c", 6)))));
        assertThat(fused).extracting(FusedHit::score).containsExactly(1.0, 0.5, 0.0);
    }

    @Test
    void fuse_negativeCosines_countAsNotFound() {
        List<FusedHit> fused = new MinMaxFusion(1000)
                .fuse(List.of(new Part("dense", 1, List.of(hit("a", 0.5f), hit("b", 0.25f), hit("c", -0.5f)))));
        assertThat(fused).extracting(FusedHit::score).containsExactly(1.0, 0.5, 0.0);
    }

    @Test
    void fuse_fullListThatReachesBelowZero_lowEndIsZero() {
        List<FusedHit> fused = new MinMaxFusion(3)
                .fuse(List.of(new Part("dense", 1, List.of(hit("a", 0.5f), hit("b", 0.25f), hit("c", -0.5f)))));
        assertThat(fused).extracting(FusedHit::score).containsExactly(1.0, 0.5, 0.0);
    }

    @Test
    void fuse_negativeCosinesOnly_keepTheirOrder() {
        List<FusedHit> fused = new MinMaxFusion(1000)
                .fuse(List.of(new Part("dense", 1, List.of(hit("b", -0.1f), hit("a", -0.2f), hit("c", -0.3f)))));
        assertThat(fused).extracting(FusedHit::recordId).containsExactly("b", "a", "c");
        assertThat(fused).allSatisfy(hit -> assertThat(hit.score()).isBetween(0.0, 1.0));
    }

    @Test
    void fuse_onTheScaleOfOthers_othersAreAsAloneAndWhatBeatsThemIsAboveOne() {
        MinMaxFusion fusion = new MinMaxFusion(1000);
        List<Part> others = List.of(new Part("lexical", 1, List.of(hit("a", 8), hit("b", 4))));
        List<Part> own = List.of(new Part("lexical", 1, List.of(hit("c", 12), hit("d", 2))));
        assertThat(fusion.fuse(own, others, 10)).extracting(FusedHit::score).containsExactly(1.5, 0.25);
    }

    @Test
    void fuse_onTheScaleOfNothing_hasItsOwn() {
        List<Part> own = List.of(new Part("lexical", 1, List.of(hit("c", 12), hit("d", 3))));
        assertThat(new MinMaxFusion(1000).fuse(own, List.of(new Part("lexical", 1, List.of())), 10))
                .extracting(FusedHit::score)
                .containsExactly(1.0, 0.25);
    }

    @Test
    void fuse_equalScores_byRecordId() {
        List<FusedHit> fused =
                new MinMaxFusion(1000).fuse(List.of(new Part("lexical", 1, List.of(hit("b", 2), hit("a", 2)))));
        assertThat(fused).extracting(FusedHit::recordId).containsExactly("a", "b");
        assertThat(fused).extracting(FusedHit::score).containsExactly(1.0, 1.0);
    }

    @Test
    void fuse_fullListOfEqualScores_allCountFully() {
        List<FusedHit> fused =
                new MinMaxFusion(2).fuse(List.of(new Part("lexical", 0.6, List.of(hit("a", 2), hit("b", 2)))));
        assertThat(fused).extracting(FusedHit::score).containsExactly(0.6, 0.6);
    }

    @Test
    void fuse_nothingFound_empty() {
        assertThat(new MinMaxFusion(10).fuse(List.of())).isEmpty();
        assertThat(new MinMaxFusion(10).fuse(List.of(new Part("lexical", 0.6, List.of()))))
                .isEmpty();
    }

    @Test
    void explanation_hitOfOneRankingOnly_namesRawAndNormalised() {
        FusedHit hit = new MinMaxFusion(1000)
                .fuse(List.of(
                        new Part("lexical", 0.6, List.of(hit("a", 10), hit("b", 5))),
                        new Part("dense", 0.4, List.of(hit("a", 0.8f)))))
                .getLast();
        assertThat(hit.recordId()).isEqualTo("b");
        assertThat(hit.raw("lexical")).isEqualTo(5);
        assertThat(hit.normalised("lexical")).isEqualTo(0.5);
        assertThat(hit.raw("dense")).isNaN();
        assertThat(hit.explanation().value()).isEqualTo(hit.score());
    }

    @Test
    void explanation_everyHit_partsSumToTheScore() {
        List<FusedHit> fused = new MinMaxFusion(1000)
                .fuse(Arrays.asList(
                        new Part("lexical", 0.6, List.of(hit("a", 10), hit("b", 7), hit("c", 1))),
                        new Part("dense", 0.4, List.of(hit("c", 0.9f), hit("a", 0.2f), hit("d", -0.1f)))));
        assertThat(fused)
                .allSatisfy(hit -> assertThat(hit.explanation().parts().stream()
                                .mapToDouble(p -> p.value())
                                .sum())
                        .isCloseTo(hit.score(), within(1e-12)));
    }

    private static RawHit hit(String id, float score) {
        return new RawHit(id, "case-" + id, RecordKind.CASE, score);
    }
}
