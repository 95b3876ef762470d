package org.faultbook.kb.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.kb.content.TestTaxonomy;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EquipmentResolverTest {
    private static final EquipmentScope TLX = EquipmentScope.of("pump", "circulating-pump", "汀澜", "TLX", "TLX65-160");
    private static final EquipmentScope INSTALLED =
            EquipmentScope.of("elevator", "passenger-lift", "启腾", "QTH", "QTH-3000");
    private static final EquipmentScope CIRCULATING = EquipmentScope.of("pump", "circulating-pump", null, null, null);

    private final EquipmentResolver resolver =
            new EquipmentResolver(TestTaxonomy.pumpsAndElevators(), List.of(INSTALLED));

    @ParameterizedTest
    @ValueSource(
            strings = {"TLX65-160", "tlx65-160", "TLX 65-160", "tlx 65/160", "TLX65160", "TLX_65_160", "TLX 65 160"})
    void resolve_modelHoweverWritten_itsScope(String written) {
        assertThat(resolver.resolve(mention(null, null, written), "")).isEqualTo(TLX);
        assertThat(resolver.inText("地下室的" + written + "漏水")).isEqualTo(TLX);
    }

    @Test
    void withoutNames_machineOfTheClassAndItsMaker_leavesWhatIsWrongWithIt() {
        String text = "汀澜热水循环泵机封漏水";
        String rest = resolver.withoutNames(text, resolver.inText(text));
        assertThat(rest).hasSameSizeAs(text).endsWith("机封漏水").doesNotContain("汀澜", "循环泵");
    }

    @Test
    void withoutNames_nameOfAnotherClass_stays() {
        EquipmentScope elevator = EquipmentScope.of("elevator", null, null, null, null);
        assertThat(resolver.withoutNames("底坑循环泵不抽水", elevator)).isEqualTo("底坑循环泵不抽水");
    }

    @Test
    void resolve_modelOfTheInstalledBaseOnly_itsScope() {
        assertThat(resolver.resolve(mention("货梯", "QT", "qth3000"), "")).isEqualTo(INSTALLED);
        assertThat(resolver.inText("QTH 3000 关人")).isEqualTo(INSTALLED);
    }

    @Test
    void resolve_unknownModel_staysAsWritten() {
        EquipmentScope scope = resolver.resolve(mention("循环泵", "Tinglan", "ZZ-9/X"), "");
        assertThat(scope).isEqualTo(EquipmentScope.of("pump", "circulating-pump", "汀澜", null, "ZZ-9/X"));
    }

    @Test
    void resolve_makerByAlias_canonicalName() {
        assertThat(resolver.resolve(mention("booster pump", "TINGLAN", null), "")
                        .manufacturer())
                .isEqualTo("汀澜");
    }

    @Test
    void resolve_unknownMaker_staysAsWritten() {
        assertThat(resolver.resolve(mention("循环泵", "某某泵业", null), "").manufacturer())
                .isEqualTo("某某泵业");
    }

    @Test
    void resolve_typeWithinALongerName_found() {
        assertThat(resolver.resolve(mention("2号热水循环泵（备用）", null, null), "")).isEqualTo(CIRCULATING);
    }

    @Test
    void resolve_unknownType_staysAsWrittenWithoutClass() {
        assertThat(resolver.resolve(mention("咖啡机", null, null), "不出咖啡"))
                .isEqualTo(EquipmentScope.of(null, "咖啡机", null, null, null));
    }

    @Test
    void resolve_unknownTypeBesideAKnownOneInText_textSpeaks() {
        assertThat(resolver.resolve(mention("2号机组", null, null), "循环泵漏水")).isEqualTo(CIRCULATING);
    }

    @Test
    void resolve_columnsEmpty_textSpeaks() {
        assertThat(resolver.resolve(EquipmentMention.NONE, "汀澜增压泵不上水"))
                .isEqualTo(EquipmentScope.of("pump", "booster-pump", "汀澜", null, null));
    }

    @Test
    void resolve_makerColumnWithTypeInText_joined() {
        assertThat(resolver.resolve(mention(null, "启腾", null), "电梯不走"))
                .isEqualTo(EquipmentScope.of("elevator", null, "启腾", null, null));
    }

    @Test
    void resolve_makerColumnAgainstAModelInText_modelWins() {
        assertThat(resolver.resolve(mention(null, "启腾", null), "TLX65-160漏水")).isEqualTo(TLX);
    }

    @Test
    void inText_longestTypeName_wins() {
        assertThat(resolver.inText("泵房里热水循环泵响")).isEqualTo(CIRCULATING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"forklift won't lift", "the arm cant lift its load", "it will not lift", "fork does not lift"})
    void inText_wordOfAClassAsAVerb_namesNothing(String text) {
        assertThat(resolver.inText(text)).isEqualTo(EquipmentScope.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lift won't move", "no power to lift 3", "plant lift stuck", "hospital lift not level"})
    void inText_wordOfAClassAsAName_isTheClass(String text) {
        assertThat(resolver.inText(text).equipmentClass()).isEqualTo("elevator");
    }

    @Test
    void inText_makerAlone_onlyTheMaker() {
        assertThat(resolver.inText("Tinglan machine hums")).isEqualTo(EquipmentScope.of(null, null, "汀澜", null, null));
    }

    @Test
    void inText_twoLetterLatinAlias_isNoMaker() {
        assertThat(resolver.inText("press TL to reset")).isEqualTo(EquipmentScope.ANY);
    }

    @Test
    void inText_nothingKnown_any() {
        assertThat(resolver.inText("咖啡机不出咖啡")).isEqualTo(EquipmentScope.ANY);
        assertThat(resolver.inText("")).isEqualTo(EquipmentScope.ANY);
    }

    @Test
    void inText_plainNumbers_areNoModel() {
        assertThat(resolver.inText("压力 65 160 度")).isEqualTo(EquipmentScope.ANY);
    }

    private static EquipmentMention mention(@Nullable String type, @Nullable String maker, @Nullable String model) {
        return new EquipmentMention(type, maker, model, null, null, null);
    }
}
