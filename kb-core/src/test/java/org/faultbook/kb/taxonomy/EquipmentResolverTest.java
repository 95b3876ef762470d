package org.faultbook.kb.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.faultbook.kb.content.TestTaxonomy;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EquipmentResolverTest {
    private static final EquipmentScope TLX = EquipmentScope.of("pump", "circulating-pump", "汀澜", "TLX", "TLX65-160");
    private static final EquipmentScope SERIES = EquipmentScope.of("pump", "circulating-pump", "汀澜", "TLX", null);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLX65-160/A",
                "TLX65-160A",
                "tlx65/160 a",
                "TLX65-160-IE3",
                "TLX65-160(Ex)",
                "ＴＬＸ６５－１６０Ａ",
                "TLX65-160/B-IE4"
            })
    void resolve_modelWithAShortSuffix_isThatModel(String written) {
        assertThat(resolver.resolve(mention(null, null, written), "")).isEqualTo(TLX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLX65-1600", "TLX65-160-200", "TLX65-16", "TLX65-160/ABCDE"})
    void resolve_anotherSizeBehindAModel_isNotThatModel(String written) {
        assertThat(resolver.resolve(mention(null, null, written), "").model()).isEqualTo(written);
    }

    @Test
    void inText_modelWithASuffix_isThatModel() {
        assertThat(resolver.inText("2号TLX65-160/A漏水")).isEqualTo(TLX);
        assertThat(resolver.inText("the ＴＬＸ６５－１６０ leaks")).isEqualTo(TLX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLX系列振动大", "tlx 系列泵漏水", "our TLX series leaks"})
    void inText_seriesCalledOne_isTheSeries(String text) {
        assertThat(resolver.inText(text)).isEqualTo(SERIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLX", "tlx系列", "TLX series", "ＴＬＸ"})
    void resolve_seriesInTheModelColumn_isTheSeries(String written) {
        assertThat(resolver.resolve(mention(null, null, written), "")).isEqualTo(SERIES);
    }

    /** Whatever is done to case, width and joints of a model, it stays that model; what is left out makes the scope wider. */
    @Test
    void resolve_writingsOfOneModel_sameScopeAndWithinTheWiderOnes() {
        long seed = 20260307;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String written = Writing.vary("TLX65-160", random);
            EquipmentScope scope = resolver.resolve(mention("循环泵", "汀澜", written), "");
            assertThat(scope).as("seed %d, round %d: %s", seed, round, written).isEqualTo(TLX);
            EquipmentScope series = resolver.resolve(mention(null, null, Writing.vary("TLX", random)), "");
            EquipmentScope maker = resolver.resolve(mention(null, Writing.vary("Tinglan", random), null), "");
            assertThat(scope.within(series))
                    .as("seed %d, round %d", seed, round)
                    .isTrue();
            assertThat(series.within(maker))
                    .as("seed %d, round %d: %s", seed, round, maker)
                    .isTrue();
            assertThat(maker.within(EquipmentScope.ANY)).isTrue();
        }
    }

    @Test
    void registered_unitAsWritten_getsTheNamesKnownHere() {
        EquipmentScope written = EquipmentScope.of("泵", "热水循环泵", "TINGLAN", "tlx", "tlx 65/160-A");
        assertThat(resolver.registered(written)).isEqualTo(TLX);
        assertThat(resolver.registered(TLX)).isEqualTo(TLX);
    }

    @Test
    void registered_unitOfAnotherMaker_keepsItsModel() {
        EquipmentScope written = EquipmentScope.of("pump", null, "某某泵业", null, "TLX65-160");
        assertThat(resolver.registered(written)).isEqualTo(written);
    }

    private static EquipmentMention mention(@Nullable String type, @Nullable String maker, @Nullable String model) {
        return new EquipmentMention(type, maker, model, null, null, null);
    }
}
