package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.diagnosis.calibration.Answerable;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.TermRarity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AbstentionTest {
    private static final RawEvidence STRONG = new RawEvidence(0.8, 0.8, false);
    private static final RawEvidence WEAK = new RawEvidence(0.05, 0.05, false);
    private static final RawEvidence WEAK_WITH_CODE = new RawEvidence(0.05, 0.05, true);

    private static final Calibration LIMIT = new Calibration("r1", 500, null, false, null, Answerable.FIXED, 0.5);

    private final Abstention abstention = new Abstention();

    @Test
    void reason_strongEvidence_answers() {
        assertThat(reason(TestCases.asked("机封处漏水", TestCases.PUMP), STRONG)).isNull();
    }

    @Test
    void reason_codeOfTheCaseNamed_answersHoweverFewTheWords() {
        Understood.Code code = new Understood.Code("E-OC2", true, List.of());
        assertThat(reason(TestCases.asked("E-OC2", EquipmentScope.ANY, code), WEAK_WITH_CODE))
                .isNull();
    }

    @Test
    void reason_wordsThatNameNoMachine_notAboutEquipment() {
        assertThat(reason(TestCases.asked("明天会议几点开始", EquipmentScope.ANY), WEAK))
                .isEqualTo(AbstainReason.NOT_ABOUT_EQUIPMENT);
    }

    @Test
    void reason_typeNobodyKnows_equipmentUnknown() {
        EquipmentScope coffee = EquipmentScope.of(null, "咖啡机", null, null, null);
        assertThat(reason(TestCases.asked("咖啡机不出咖啡", coffee), WEAK)).isEqualTo(AbstainReason.EQUIPMENT_UNKNOWN);
    }

    @Test
    void reason_hardlyAWord_tooVague() {
        assertThat(reason(TestCases.asked("这台泵", TestCases.PUMP), WEAK)).isEqualTo(AbstainReason.TOO_VAGUE);
    }

    @Test
    void reason_clearButUnlikeAnything_nothingSimilar() {
        assertThat(reason(TestCases.asked("水泵出口法兰被叉车撞裂，需要更换整段管道", TestCases.PUMP), WEAK))
                .isEqualTo(AbstainReason.NOTHING_SIMILAR);
    }

    @Test
    void reason_onlyAnUnknownCode_nothingSimilarRatherThanVague() {
        Understood.Code code = new Understood.Code("E-99", false, List.of("E-98"));
        assertThat(reason(TestCases.asked("报E-99", TestCases.PUMP, code), WEAK))
                .isEqualTo(AbstainReason.NOTHING_SIMILAR);
    }

    @Test
    void reason_noCauseAtAll_abstains() {
        assertThat(reason(TestCases.asked("机封处漏水", TestCases.PUMP), LIMIT)).isNotNull();
    }

    @Test
    void reason_strengthAtTheLearnedLimit_answers() {
        UnderstoodQuestion asked = TestCases.asked("机封处漏水", TestCases.PUMP);
        double strength = considered(asked, LIMIT, STRONG).strength();
        assertThat(reason(asked, new Calibration("r1", 500, null, false, null, Answerable.FIXED, strength), STRONG))
                .isNull();
        assertThat(reason(
                        asked,
                        new Calibration("r1", 500, null, false, null, Answerable.FIXED, strength + 0.01),
                        STRONG))
                .isNotNull();
    }

    @Test
    void strength_questionOfTheField_moreThanForeignWords() {
        double known = considered(TestCases.asked("循环泵机封处漏水", TestCases.PUMP), LIMIT, STRONG)
                .strength();
        double foreign = considered(TestCases.asked("明天会议几点开始", EquipmentScope.ANY), LIMIT, STRONG)
                .strength();
        assertThat(known).isGreaterThan(foreign);
    }

    private @Nullable AbstainReason reason(UnderstoodQuestion asked, RawEvidence evidence) {
        return reason(asked, LIMIT, evidence);
    }

    private @Nullable AbstainReason reason(UnderstoodQuestion asked, Calibration calibration, RawEvidence... evidence) {
        return abstention.reason(considered(asked, calibration, evidence));
    }

    private static Considered considered(UnderstoodQuestion asked, Calibration calibration, RawEvidence... evidence) {
        List<CauseGroup> causes =
                Stream.of(evidence).map(e -> TestCases.group("seal", e)).toList();
        Signs signs = Signs.of(asked, causes, new LikelyClasses(Map.of("pump", 1.0)), TermRarity.NONE);
        return new Considered(
                asked, causes, List.of(), signs, List.of(), null, "g1", LearnedStatistics.NONE, calibration);
    }
}
