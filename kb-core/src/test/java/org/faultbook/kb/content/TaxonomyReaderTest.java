package org.faultbook.kb.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.UsualCheck;
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
    void equipmentClass_checksOfACause_byCallerOnlyWhereItSaysSo() {
        EquipmentClass pump = TestTaxonomy.equipmentClass(
                "{'class':'pump','name':{'zh':'泵','en':'pump'},'causes':[{'id':'seal','mechanism':'wear',"
                        + "'item':{'zh':'机械密封','en':'seal'},'name':{'zh':'机封磨损','en':'seal worn'},"
                        + "'circumstance':{'zh':'长期运行','en':'long use'},'fix':{'zh':'换机封','en':'change it'},'checks':["
                        + "{'id':'drip','question':{'zh':'滴水吗？','en':'Does it drip?'},"
                        + "'favouredBy':{'zh':'滴','en':'drips'},'minutes':2,'byCaller':true},"
                        + "{'id':'faces','question':{'zh':'端面怎样？','en':'How are the faces?'},"
                        + "'favouredBy':{'zh':'沟纹','en':'grooves'},'minutes':40}]}]}",
                "{}");
        assertThat(pump.causes().getFirst().checks())
                .extracting(UsualCheck::id, UsualCheck::byCaller)
                .containsExactly(tuple("drip", true), tuple("faces", false));
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
