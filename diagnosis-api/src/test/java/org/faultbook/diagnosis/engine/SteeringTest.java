package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.junit.jupiter.api.Test;

final class SteeringTest {
    private static final Steering STEERING = Steering.STANDARD;
    private static final EquipmentScope OTHER_MODEL =
            EquipmentScope.of("pump", "circulating-pump", "汀澜", "TLX", "TLX80-200");
    private static final EquipmentScope OTHER_MAKER =
            EquipmentScope.of("pump", "circulating-pump", "海泓", "HLS", "HLS65-125");
    private static final EquipmentScope OTHER_TYPE = EquipmentScope.of("pump", "booster-pump", "汀澜", null, null);
    private static final EquipmentScope ELEVATOR = EquipmentScope.of("elevator", null, null, null, null);

    @Test
    void scopeFactor_sameWiderOrNarrower_standsAsItIs() {
        assertThat(STEERING.scopeFactor(TestCases.PUMP, TestCases.PUMP)).isEqualTo(1);
        assertThat(STEERING.scopeFactor(TestCases.PUMP, EquipmentScope.of("pump", null, null, null, null)))
                .isEqualTo(1);
        assertThat(STEERING.scopeFactor(EquipmentScope.ANY, TestCases.PUMP)).isEqualTo(1);
    }

    @Test
    void scopeFactor_furtherAway_losesMore() {
        assertThat(List.of(TestCases.PUMP, OTHER_MODEL, OTHER_MAKER, OTHER_TYPE, ELEVATOR))
                .extracting(found -> STEERING.scopeFactor(TestCases.PUMP, found))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotHaveDuplicates()
                .allSatisfy(factor -> assertThat(factor).isBetween(0.0, 1.0));
    }

    @Test
    void steer_sharedCodeOfTheSameMaker_aboveEverythingThatReadsAlike() {
        double withCode = steered(0.1, TestCases.PUMP, "E-OC2");
        double alike = steered(1.0, TestCases.PUMP, "E-GF1");
        assertThat(withCode).isGreaterThan(alike);
    }

    @Test
    void steer_sameCodeOfAnotherMaker_noLift() {
        assertThat(steered(0.5, OTHER_MAKER, "E-OC2")).isLessThanOrEqualTo(0.5);
    }

    @Test
    void steer_everyCase_explainsItsScore() {
        var why = STEERING.steer(
                0.5, 0.8, TestCases.PUMP, List.of("E-OC2"), TestCases.summary("c", OTHER_MODEL, "k", 1, "E-OC2"));
        assertThat(why.parts().get(0).value()
                                * why.parts().get(1).value()
                                * why.parts().get(2).value()
                        + why.parts().get(3).value())
                .isEqualTo(why.value());
    }

    private static double steered(double score, EquipmentScope found, String code) {
        return STEERING.steer(score, 1, TestCases.PUMP, List.of("E-OC2"), TestCases.summary("c", found, "k", 1, code))
                .value();
    }
}
