package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.diagnosis.answer.CallerCheck;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.answer.Likelihood;
import org.faultbook.diagnosis.answer.NextCheck;
import org.faultbook.diagnosis.answer.RepairPlan;
import org.faultbook.diagnosis.answer.RepairPlan.Action;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RepairPlannerTest {
    private static final List<String> KEYS = List.of("seal", "bearing", "coupling");
    private static final double[] CHANCES = {0.4, 0.35, 0.1};

    @Test
    void plan_cheapCheckOfAnEvenPair_askedFirstAndSparesMinutes() {
        RepairPlanner.Planned planned = plan(List.of(), Map.of("bearing", check("b", 5)));
        NextCheck check = Objects.requireNonNull(planned.check());
        assertThat(check.id()).isEqualTo("b");
        assertThat(check.expectedSavingMinutes()).isPositive();
        RepairPlan plan = Objects.requireNonNull(planned.plan());
        assertThat(plan.steps()).extracting(RepairPlan.Step::action).startsWith(Action.CHECK, Action.FIX);
        assertThat(plan.steps().getLast().action()).isEqualTo(Action.ESCALATE);
        assertThat(plan.expectedMinutes()).isLessThanOrEqualTo(plan.minutesByFrequency());
    }

    @Test
    void plan_muchQuickerCheck_beforeTheOneThatTellsMore() {
        assertThat(chosen(List.of(), Map.of("seal", check("s", 45), "bearing", check("b", 2))))
                .isEqualTo("b");
    }

    @Test
    void plan_answeredAlready_notAskedAgain() {
        Map<String, UsualCheck> checks = Map.of("seal", check("s", 2), "bearing", check("b", 2));
        assertThat(chosen(List.of(new Observation("s", "没法查")), checks)).isEqualTo("b");
        assertThat(chosen(List.of(new Observation("s", "Cannot check"), new Observation("b", "没法查")), checks))
                .isNull();
    }

    @Test
    void plan_noChecks_noneAskedAndRepairsPlanned() {
        RepairPlanner.Planned planned = plan(List.of(), Map.of());
        assertThat(planned.check()).isNull();
        assertThat(Objects.requireNonNull(planned.plan()).steps()).hasSizeGreaterThan(1);
    }

    @Test
    void plan_eitherLanguage_questionAndAnswersInIt() {
        Map<String, UsualCheck> checks = Map.of("seal", check("s", 5));
        NextCheck en = Objects.requireNonNull(planner(checks)
                .plan(
                        results(suspects(List.of(), checks)),
                        suspects(List.of(), checks),
                        EquipmentScope.ANY,
                        Language.EN)
                .check());
        assertThat(en.options()).containsExactly("Still drips", "Not so", "Cannot check");
        assertThat(Objects.requireNonNull(plan(List.of(), checks).check()).options())
                .containsExactly("还滴", "不是这样", "没法查");
    }

    @Test
    void plan_temporaryFixes_noStep() {
        DiagnosedCause reset = TestCases.causeWith(1, TestCases.fix("reset", FixKind.TEMPORARY, FixTally.NONE, 1));
        Suspects suspects = suspects(List.of(), Map.of()).first(1);
        RepairPlan plan = Objects.requireNonNull(planner(Map.of())
                .plan(List.of(reset), suspects, EquipmentScope.ANY, Language.ZH)
                .plan());
        assertThat(plan.steps()).extracting(RepairPlan.Step::id).doesNotContain("reset");
    }

    @Test
    void callerChecks_onlyWhatTheCallerCanDo_whatTellsMostFirst() {
        Map<String, UsualCheck> checks =
                Map.of("seal", check("s", 2), "bearing", byCaller("b", 2), "coupling", byCaller("c", 5));
        assertThat(callerChecks(List.of(), checks)).containsExactly("b", "c");
        assertThat(callerChecks(List.of(new Observation("b", "没法查")), checks)).containsExactly("c");
        assertThat(callerChecks(List.of(), Map.of("seal", check("s", 2)))).isEmpty();
        assertThat(plan(List.of(), Map.of("seal", byCaller("s", 5))).callerChecks())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.question()).isEqualTo("停机还滴吗？");
                    assertThat(check.options()).containsExactly("还滴", "不是这样", "没法查");
                });
    }

    @Test
    void callerChecks_nextCheckThatTheCallerCanDo_isAmongThem() {
        Map<String, UsualCheck> checks = Map.of("bearing", byCaller("b", 5));
        assertThat(callerChecks(List.of(), checks)).containsExactly("b");
        assertThat(chosen(List.of(), checks)).isEqualTo("b");
    }

    @Test
    void callerChecks_manyOfThem_atMostThree() {
        UsualChecks usual = (equipmentClass, key) ->
                List.of(byCaller(key + "-1", 5), byCaller(key + "-2", 5), byCaller(key + "-3", 5));
        Suspects suspects = suspects(List.of(), Map.of());
        assertThat(new RepairPlanner(usual, RepairCosts.STANDARD)
                        .plan(results(suspects), suspects, EquipmentScope.ANY, Language.EN)
                        .callerChecks())
                .hasSize(3);
    }

    @Test
    void callerChecks_nothingToTellApart_none() {
        Map<String, UsualCheck> checks = Map.of("seal", byCaller("s", 2));
        Suspects one = suspects(List.of(), checks).first(1);
        assertThat(planner(checks)
                        .plan(results(one), one, EquipmentScope.ANY, Language.ZH)
                        .callerChecks())
                .isEmpty();
        Suspects none = suspects(List.of(), checks).first(0);
        assertThat(planner(checks)
                        .plan(List.of(), none, EquipmentScope.ANY, Language.ZH)
                        .callerChecks())
                .isEmpty();
    }

    @Test
    void suspects_answerForOne_broughtForward() {
        Suspects after = suspects(List.of(new Observation("c", "Still drips")), Map.of("coupling", check("c", 5)));
        assertThat(after.causes()).extracting(CauseGroup::causeKey).startsWith("coupling");
        assertThat(after.likelihoods().getFirst())
                .hasValueSatisfying(l -> assertThat(l.inPercent()).isFalse());
        assertThat(after.contradicted()).isFalse();
    }

    @Test
    void suspects_answerTakenBack_asBefore() {
        Map<String, UsualCheck> checks = Map.of("coupling", check("c", 5));
        Suspects before = suspects(List.of(), checks);
        Suspects again = suspects(List.of(new Observation("c", "还滴"), new Observation("c", "没法查")), checks);
        assertThat(again.causes()).isEqualTo(before.causes());
    }

    @Test
    void suspects_answersForTwo_contradict() {
        Map<String, UsualCheck> checks = Map.of("seal", check("s", 5), "bearing", check("b", 5));
        List<Observation> both = List.of(new Observation("s", "还滴"), new Observation("b", "还滴"));
        assertThat(suspects(both, checks).contradicted()).isTrue();
    }

    @Test
    void suspects_unknownCheckOrAnswer_changesNothing() {
        Map<String, UsualCheck> checks = Map.of("coupling", check("c", 5));
        List<Observation> odd = List.of(new Observation("nope", "是"), new Observation("c", "大概吧"));
        assertThat(suspects(odd, checks).causes())
                .isEqualTo(suspects(List.of(), checks).causes());
    }

    @Test
    void suspects_noProbabilities_rankStandsIn() {
        List<CauseGroup> causes = KEYS.stream().map(RepairPlannerTest::group).toList();
        List<Optional<Likelihood>> none =
                KEYS.stream().map(k -> Optional.<Likelihood>empty()).toList();
        Suspects suspects = Suspects.of(causes, none, List.of(), usual(Map.of()), new double[0]);
        assertThat(suspects.belief().chances()[0])
                .isGreaterThan(suspects.belief().chances()[1]);
        assertThat(suspects.belief().chances()[3]).isBetween(0.05, 0.15);
    }

    private static @Nullable String chosen(List<Observation> answered, Map<String, UsualCheck> checks) {
        NextCheck check = plan(answered, checks).check();
        return check == null ? null : check.id();
    }

    private static List<String> callerChecks(List<Observation> answered, Map<String, UsualCheck> checks) {
        return plan(answered, checks).callerChecks().stream()
                .map(CallerCheck::id)
                .toList();
    }

    private static RepairPlanner.Planned plan(List<Observation> answered, Map<String, UsualCheck> checks) {
        Suspects suspects = suspects(answered, checks);
        return planner(checks).plan(results(suspects), suspects, EquipmentScope.ANY, Language.ZH);
    }

    private static RepairPlanner planner(Map<String, UsualCheck> checks) {
        return new RepairPlanner(usual(checks), RepairCosts.STANDARD);
    }

    private static UsualChecks usual(Map<String, UsualCheck> checks) {
        return (equipmentClass, key) -> {
            UsualCheck check = checks.get(key);
            return check == null ? List.of() : List.of(check);
        };
    }

    private static Suspects suspects(List<Observation> answered, Map<String, UsualCheck> checks) {
        List<CauseGroup> causes = new ArrayList<>();
        List<Optional<Likelihood>> likelihoods = new ArrayList<>();
        for (int i = 0; i < KEYS.size(); i++) {
            causes.add(group(KEYS.get(i)));
            likelihoods.add(Optional.of(new Likelihood(CHANCES[i], 10, 100)));
        }
        return Suspects.of(causes, likelihoods, answered, usual(checks), new double[0]);
    }

    private static CauseGroup group(String key) {
        return TestCases.group(key, RawEvidence.NONE);
    }

    private static List<DiagnosedCause> results(Suspects suspects) {
        List<DiagnosedCause> results = new ArrayList<>();
        suspects.causes().forEach(g -> results.add(TestCases.cause(results.size() + 1, 0.1)));
        return results;
    }

    private static UsualCheck byCaller(String id, int minutes) {
        UsualCheck check = check(id, minutes);
        return new UsualCheck(id, check.question(), check.favouredBy(), minutes, true);
    }

    private static UsualCheck check(String id, int minutes) {
        return new UsualCheck(
                id,
                new LocalizedText("停机还滴吗？", "Does it drip at standstill?"),
                new LocalizedText("还滴", "Still drips"),
                minutes);
    }
}
