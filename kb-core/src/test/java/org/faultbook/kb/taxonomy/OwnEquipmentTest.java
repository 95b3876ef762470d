package org.faultbook.kb.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.faultbook.kb.content.TestTaxonomy;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.EquipmentEntry.Fault;
import org.faultbook.kb.lexicon.EquipmentEntry.Kind;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.TermEntry;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OwnEquipmentTest {
    private static final Taxonomy SHIPPED = TestTaxonomy.pumpsAndElevators();
    private static final EquipmentEntry ROASTER =
            new EquipmentEntry(Kind.CLASS, "", "咖啡烘焙机", "coffee roaster", List.of("烘豆机", "roaster"), "");
    private static final EquipmentEntry DRUM =
            new EquipmentEntry(Kind.TYPE, "coffee-roaster", "直火烘焙机", "drum roaster", List.of(), "");
    private static final EquipmentEntry HOT = new EquipmentEntry(
            Kind.NOTICE, "coffee-roaster", "滚筒 200 ℃ 以上，冷却后再开门", "The drum is above 200 °C", List.of(), "ISO 13732-1");

    private static Taxonomy with(OwnEntry... entries) {
        return OwnEquipment.over(SHIPPED, List.of(entries));
    }

    private static EquipmentScope scope(@Nullable String equipmentClass, @Nullable String type) {
        return EquipmentScope.of(equipmentClass, type, null, null, null);
    }

    private static EquipmentEntry names(String of, String... names) {
        return new EquipmentEntry(Kind.NAMES, of, "", "", List.of(names), "");
    }

    private static EquipmentScope inText(Taxonomy taxonomy, String text) {
        return new EquipmentResolver(taxonomy, List.of()).inText(text);
    }

    @Test
    void over_nothingOfEquipment_isTheShippedTaxonomy() {
        assertThat(with(new TermEntry(TermEntry.Kind.EMPTY, List.of("客户反映")))).isSameAs(SHIPPED);
    }

    @Test
    void over_ownClassWithTypeAndNotice_isReadInTextAndShownFirst() {
        Taxonomy own = with(ROASTER, DRUM, HOT);
        assertThat(inText(own, "客户的烘豆机滚筒不转")).isEqualTo(scope("coffee-roaster", null));
        assertThat(inText(own, "Drum roaster does not heat")).isEqualTo(scope("coffee-roaster", "drum-roaster"));
        EquipmentClass roaster = own.find("coffee-roaster").orElseThrow();
        assertThat(roaster.name()).isEqualTo(new LocalizedText("咖啡烘焙机", "coffee roaster"));
        assertThat(roaster.hazards()).extracting(Hazard::source).containsExactly("ISO 13732-1");
        assertThat(own.classes()).extracting(EquipmentClass::id).containsExactly("coffee-roaster", "elevator", "pump");
        assertThat(inText(SHIPPED, "客户的烘豆机滚筒不转")).isEqualTo(EquipmentScope.ANY);
    }

    @Test
    void over_whatIsSaidOfAWithdrawnClass_waitsWithoutEffect() {
        assertThat(OwnEquipment.applies(SHIPPED, DRUM)).isFalse();
        Taxonomy own = with(DRUM, HOT, names("drum-roaster", "直火"));
        assertThat(own.names()).isEqualTo(SHIPPED.names());
        assertThat(OwnEquipment.applies(with(ROASTER), DRUM)).isTrue();
    }

    @Test
    void over_otherNamesOfClassTypeAndMaker_nameThem() {
        Taxonomy own = with(names("pump", "水泵机组"), names("circulating-pump", "管道泵"), names("汀澜", "汀兰"));
        assertThat(inText(own, "水泵机组漏水")).isEqualTo(scope("pump", null));
        assertThat(inText(own, "管道泵漏水")).isEqualTo(scope("pump", "circulating-pump"));
        EquipmentMention mention = new EquipmentMention("管道泵", "汀兰", null, null, null, null);
        assertThat(new EquipmentResolver(own, List.of()).resolve(mention, "").manufacturer())
                .isEqualTo("汀澜");
    }

    @Test
    void over_aliasOfSomethingElse_namesWhatTheEntrySays() {
        EquipmentEntry moved = names("pump", "LIFT");
        assertThat(OwnEquipment.moved(SHIPPED, moved)).containsExactlyEntriesOf(java.util.Map.of("LIFT", "elevator"));
        assertThat(inText(SHIPPED, "the lift is stuck")).isEqualTo(scope("elevator", null));
        assertThat(inText(with(moved), "the lift is stuck")).isEqualTo(scope("pump", null));
    }

    @Test
    void taken_nameOfAClassOrType_isSaidAndAnAliasIsNot() {
        assertThat(OwnEquipment.taken(SHIPPED, names("elevator", "Pump"))).isEqualTo("pump");
        assertThat(OwnEquipment.taken(SHIPPED, names("elevator", "增压泵"))).isEqualTo("booster-pump");
        assertThat(OwnEquipment.taken(
                        SHIPPED, new EquipmentEntry(Kind.CLASS, "", "增压机", "Booster Pump", List.of(), "")))
                .isEqualTo("booster-pump");
        assertThat(OwnEquipment.taken(SHIPPED, names("pump", "lift"))).isNull();
        assertThat(OwnEquipment.taken(SHIPPED, ROASTER)).isNull();
    }

    @Test
    void over_classThatIsShippedMeanwhile_gainsTheNames() {
        EquipmentEntry same = new EquipmentEntry(Kind.CLASS, "", "升降机", "elevator", List.of("梯子"), "");
        Taxonomy own = with(same);
        assertThat(own.classes()).hasSize(2);
        assertThat(inText(own, "梯子关人")).isEqualTo(scope("elevator", null));
    }

    @Test
    void names_ofTaxonomies_differExactlyWhereSomethingIsCalledOtherwise() {
        assertThat(with(ROASTER).names()).isNotEqualTo(SHIPPED.names());
        assertThat(with(ROASTER, HOT).names()).isEqualTo(with(ROASTER).names());
    }

    @Test
    void named_storedScopeOfAnUnknownMachine_isOfTheClassThatHasTheNameNow() {
        EquipmentResolver resolver = new EquipmentResolver(with(ROASTER, DRUM, names("pump", "水机")), List.of());
        EquipmentScope stored = EquipmentScope.of(null, "烘豆机 15kg", "某厂", null, "R15");
        assertThat(resolver.named(stored)).isEqualTo(EquipmentScope.of("coffee-roaster", null, "某厂", null, "R15"));
        assertThat(resolver.named(scope("coffee-roaster", "直火烘焙机"))).isEqualTo(scope("coffee-roaster", "drum-roaster"));
        for (EquipmentScope stays : List.of(
                EquipmentScope.ANY,
                scope(null, "磨豆机"),
                scope("elevator", "烘豆机"),
                scope("pump", null),
                scope("pump", "水机"),
                scope("pump", "circulating-pump"))) {
            assertThat(resolver.named(stays)).as(stays.key()).isEqualTo(stays);
        }
    }

    @Test
    void entry_thatCannotBeTaken_saysWhatIsWrong() {
        Stream.of(
                        new Wrong(Fault.MISSING, Kind.CLASS, "", "烘焙机", " ", "", ""),
                        new Wrong(Fault.MISSING, Kind.NAMES, "pump", "", "", " \n", ""),
                        new Wrong(Fault.NOTHING_NAMED, Kind.TYPE, " ", "管道泵", "inline pump", "", ""),
                        new Wrong(Fault.NO_NAME, Kind.NAMES, "pump", "", "", "泵", ""),
                        new Wrong(Fault.NO_NAME, Kind.NAMES, "pump", "", "", "—…", ""),
                        new Wrong(Fault.TOO_LONG, Kind.NAMES, "pump", "", "", "x".repeat(61), ""),
                        new Wrong(
                                Fault.TOO_MANY,
                                Kind.NAMES,
                                "pump",
                                "",
                                "",
                                "n1 n2 n3 n4 n5 n6 n7 n8 n9 n10 n11 n12 n13",
                                ""),
                        new Wrong(Fault.NO_SOURCE, Kind.NOTICE, "pump", "先断电", "switch off", "", ""),
                        new Wrong(Fault.TOO_LONG, Kind.NOTICE, "pump", "断".repeat(301), "switch off", "", "ISO"))
                .forEach(wrong -> assertThatExceptionOfType(EquipmentEntry.Refused.class)
                        .as(wrong.toString())
                        .isThrownBy(wrong::entry)
                        .matches(refused -> refused.fault() == wrong.fault()));
    }

    private record Wrong(Fault fault, Kind kind, String of, String zh, String en, String others, String source) {
        EquipmentEntry entry() {
            return new EquipmentEntry(kind, of, zh, en, List.of(others.split(" ")), source);
        }
    }
}
