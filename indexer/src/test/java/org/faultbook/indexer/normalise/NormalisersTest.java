package org.faultbook.indexer.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.kb.content.ShippedContent;
import org.junit.jupiter.api.Test;

final class NormalisersTest {
    private static final Vocabulary VOCABULARY = Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon());
    private static final CauseNormaliser CAUSES = new CauseNormaliser(VOCABULARY);
    private static final FixNormaliser FIXES = new FixNormaliser(VOCABULARY);

    @Test
    void cause_eitherLanguage_oneKey() {
        assertThat(CAUSES.key("机封磨损", "pump")).isEqualTo("mechanical-seal:wear");
        assertThat(CAUSES.key("mech seal worn out", "pump")).isEqualTo("mechanical-seal:wear");
        assertThat(CAUSES.key("进口滤网堵死", "pump")).isEqualTo(CAUSES.key("suction strainer blocked", "pump"));
    }

    @Test
    void cause_fullWidthSpacesAndCase_oneKey() {
        assertThat(CAUSES.key("ＭＣ４ 进水", "pv-inverter")).isEqualTo(CAUSES.key("mc4进水", "pv-inverter"));
    }

    @Test
    void cause_chainOfOneItem_isItsFirstLink() {
        assertThat(CAUSES.key("拉绳开关进水锈死", "conveyor")).isEqualTo(CAUSES.key("拉绳开关锈死，里面进水", "conveyor"));
    }

    @Test
    void cause_unknownWords_joinOnlyTheirLike() {
        assertThat(CAUSES.key("阿巴阿巴坏了", null)).isEqualTo(CAUSES.key("阿巴阿巴 坏", null));
        assertThat(CAUSES.key("阿巴坏了", null)).isNotEqualTo(CAUSES.key("乌拉坏了", null));
    }

    @Test
    void cause_sameWordOnOtherMachines_isAnotherItem() {
        assertThat(CAUSES.key("水箱堵", "power-supply")).isNotEqualTo(CAUSES.key("水箱堵", "pump"));
    }

    @Test
    void fix_eitherLanguageAndOrder_oneKey() {
        assertThat(FIXES.key("更换机封一套", "pump", null)).isEqualTo("replace:mechanical-seal");
        assertThat(FIXES.key("replaced the mechanical seal", "pump", null)).isEqualTo("replace:mechanical-seal");
        assertThat(FIXES.key("mech seal changed", "pump", null)).isEqualTo("replace:mechanical-seal");
    }

    @Test
    void fix_objectToldBefore_isTheObject() {
        assertThat(FIXES.key("换一只", "pump", "mechanical-seal")).isEqualTo("replace:mechanical-seal");
    }

    @Test
    void fold_offsets_stay() {
        String text = "Ｅ－ＯＣ２　报警，泵”A";
        assertThat(TextFold.sameLength(text)).hasSameSizeAs(text).startsWith("e-oc2 报警，泵");
        assertThat(TextFold.key("  机封 漏水， 0.35 MPa! ")).isEqualTo("机封漏水0.35 mpa");
    }
}
