package org.faultbook.kb.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EquipmentScopeTest {
    private static final EquipmentScope MODEL = EquipmentScope.of("pump", "circulating-pump", "海泓", "HLS", "HLS65-125");
    private static final EquipmentScope TYPE = EquipmentScope.of("pump", "circulating-pump", null, null, null);

    @Test
    void relationTo_scopeInside_narrowerAndBackWider() {
        assertThat(TYPE.relationTo(MODEL)).isEqualTo(ScopeRelation.NARROWER);
        assertThat(MODEL.relationTo(TYPE)).isEqualTo(ScopeRelation.WIDER);
        assertThat(EquipmentScope.ANY.relationTo(MODEL)).isEqualTo(ScopeRelation.NARROWER);
    }

    @Test
    void relationTo_otherModelOfOneMaker_beside() {
        EquipmentScope other = EquipmentScope.of("pump", "circulating-pump", "海泓", "HLS", "HLS80-160");
        assertThat(MODEL.relationTo(other)).isEqualTo(ScopeRelation.BESIDE);
    }

    @Test
    void relationTo_otherClass_apart() {
        assertThat(MODEL.relationTo(EquipmentScope.of("elevator", null, null, null, null)))
                .isEqualTo(ScopeRelation.APART);
    }

    @Test
    void relationTo_makerOnly_besideAnotherMakersModel() {
        EquipmentScope maker = EquipmentScope.of(null, null, "汀澜", null, null);
        assertThat(MODEL.relationTo(maker)).isEqualTo(ScopeRelation.BESIDE);
    }

    @Test
    void relationTo_sameNamesInOtherCase_same() {
        EquipmentScope written = EquipmentScope.of("Pump", "circulating-pump", "海泓", "hls", "hls65-125");
        assertThat(MODEL.relationTo(written)).isEqualTo(ScopeRelation.SAME);
        assertThat(MODEL.key()).isEqualTo(written.key());
    }

    @Test
    void within_firmwareRange_onlyInsideTheWiderRange() {
        EquipmentScope v3 = withFirmware(new ValueRange("V3.0", "V3.9"));
        EquipmentScope v3upTo12 = withFirmware(new ValueRange("V3.0", "V3.12"));
        assertThat(v3.within(v3upTo12)).isTrue();
        assertThat(v3upTo12.within(v3)).isFalse();
        assertThat(v3.within(MODEL)).isTrue();
        assertThat(MODEL.within(v3)).isFalse();
    }

    @Test
    void new_blankLevels_areUnknown() {
        EquipmentScope blank = EquipmentScope.of(" ", "", null, "  ", null);
        assertThat(blank.isAny()).isTrue();
        assertThat(blank).isEqualTo(EquipmentScope.ANY);
    }

    @Test
    void key_levelsWithSlashDashOrTilde_differ() {
        assertThat(List.of("A/B", "A_B", "A~/B", "A~~/B", "-", "~-", "A"))
                .extracting(model ->
                        EquipmentScope.of(null, null, null, null, model).key())
                .doesNotHaveDuplicates()
                .doesNotContain(EquipmentScope.ANY.key());
    }

    /** Over seeded scopes of few names, so that every relation occurs. */
    @Test
    void relationTo_anyTwoScopes_agreesWithWithinAndWithItsMirror() {
        Random random = new Random(7);
        Map<ScopeRelation, ScopeRelation> mirror = Map.of(
                ScopeRelation.SAME, ScopeRelation.SAME,
                ScopeRelation.NARROWER, ScopeRelation.WIDER,
                ScopeRelation.WIDER, ScopeRelation.NARROWER,
                ScopeRelation.BESIDE, ScopeRelation.BESIDE,
                ScopeRelation.APART, ScopeRelation.APART);
        for (int n = 0; n < 5000; n++) {
            EquipmentScope a = scope(random);
            EquipmentScope b = scope(random);
            EquipmentScope c = scope(random);
            ScopeRelation relation = a.relationTo(b);
            assertThat(b.relationTo(a)).as("%s and %s", a, b).isEqualTo(mirror.get(relation));
            assertThat(relation == ScopeRelation.SAME)
                    .as("%s and %s", a, b)
                    .isEqualTo(a.key().equals(b.key()));
            if (a.within(b) && b.within(c)) {
                assertThat(a.within(c)).as("%s in %s in %s", a, b, c).isTrue();
            }
        }
    }

    private static EquipmentScope withFirmware(ValueRange firmware) {
        return new EquipmentScope(
                MODEL.equipmentClass(),
                MODEL.type(),
                MODEL.manufacturer(),
                MODEL.series(),
                MODEL.model(),
                firmware,
                null);
    }

    private static EquipmentScope scope(Random random) {
        List<@Nullable String> levels = new ArrayList<>();
        for (int level = 0; level < 5; level++) {
            String name = List.of("a", "A", "b").get(random.nextInt(3));
            levels.add(random.nextInt(3) == 0 ? null : name);
        }
        ValueRange firmware = random.nextInt(4) == 0 ? new ValueRange("1", random.nextBoolean() ? "2" : null) : null;
        return new EquipmentScope(
                levels.get(0), levels.get(1), levels.get(2), levels.get(3), levels.get(4), firmware, null);
    }
}
