package org.faultbook.kb.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.faultbook.kb.taxonomy.EquipmentClass;
import org.junit.jupiter.api.Test;

final class TaxonomyReaderTest {
    @Test
    void equipmentClass_smallFamily_readWhole() {
        EquipmentClass pump = TestTaxonomy.pumpsAndElevators().find("pump").orElseThrow();
        assertThat(pump.types()).extracting(t -> t.id()).containsExactly("circulating-pump", "booster-pump");
        assertThat(pump.types().getFirst().aliases()).containsExactly("热水循环泵", "circulator");
        assertThat(pump.manufacturers().getFirst().series().getFirst().models())
                .containsExactly("TLX65-160", "TLX80-200");
        assertThat(pump.hazards()).isEmpty();
    }

    @Test
    void equipmentClass_nameInOneLanguageOnly_saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestTaxonomy.equipmentClass("{'class':'pump','name':{'zh':'泵'}}", "{}"))
                .withMessageContaining("both languages")
                .withMessageContaining("泵");
    }

    @Test
    void equipmentClass_withoutId_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestTaxonomy.equipmentClass("{'name':{'zh':'泵','en':'pump'}}", "{}"))
                .withMessageContaining("id");
    }
}
