package org.faultbook.indexer.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.kb.content.ShippedContent;
import org.junit.jupiter.api.Test;

final class UsualCausesTest {
    private final UsualCauses causes = new UsualCauses(ShippedContent.taxonomy());

    @Test
    void certain_sameCauseInTwoLanguages_oneUsualCause() {
        String zh = causes.certain("pump", "机械密封磨损", null, "机械密封磨损\n停机后轴封处还滴水\n更换机械密封");
        String en = causes.certain(
                "pump",
                "mechanical seal worn",
                null,
                "mechanical seal worn\nshaft seal drips at standstill\nfitted new seal");
        assertThat(zh).isNotNull().isEqualTo(en);
    }

    @Test
    void certain_itemAlone_noneStandsOut() {
        assertThat(causes.certain("pump", "机封坏", null, "机封坏")).isNull();
    }

    @Test
    void certain_offTheOtherWay_isNone() {
        assertThat(causes.certain("compressor", "油位低", null, "油位低\n补油8L")).isEqualTo("cp-oil-level-low");
        assertThat(causes.certain("compressor", "加油过多", null, "加油过多\n放油到视镜上限以下"))
                .isNull();
        assertThat(causes.certain("compressor", "oil level too high", null, "oil level too high\ndrained oil"))
                .isNull();
    }

    @Test
    void rank_unknownClassOrNothingShared_empty() {
        assertThat(causes.rank(null, "机械密封磨损")).isEmpty();
        assertThat(causes.rank("coffee-machine", "机械密封磨损")).isEmpty();
        assertThat(causes.rank("pump", "12 ok")).isEmpty();
        assertThat(causes.certain("pump", "", null, "")).isNull();
    }
}
