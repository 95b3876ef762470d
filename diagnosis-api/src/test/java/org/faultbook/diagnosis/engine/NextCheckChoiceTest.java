package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.answer.NextCheck;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NextCheckChoiceTest {
    private static final List<DiagnosedCause> THREE =
            List.of(TestCases.cause(1, 0.5), TestCases.cause(2, 0.3), TestCases.cause(3, 0.05));
    private static final List<String> KEYS = List.of("seal", "bearing", "coupling");

    @Test
    void choose_evenMinutes_theCauseNearestToEvenOdds() {
        assertThat(chosen(
                        THREE,
                        List.of(),
                        Map.of("seal", check("s", 5), "bearing", check("b", 5), "coupling", check("c", 5))))
                .isEqualTo("s");
    }

    @Test
    void choose_muchQuicker_beforeTheBetterSplit() {
        assertThat(chosen(THREE, List.of(), Map.of("seal", check("s", 40), "bearing", check("b", 2))))
                .isEqualTo("b");
    }

    @Test
    void choose_answeredAlready_notAskedAgain() {
        Map<String, UsualCheck> checks = Map.of("seal", check("s", 5), "bearing", check("b", 5));
        assertThat(chosen(THREE, List.of(new Observation("s", "是")), checks)).isEqualTo("b");
        assertThat(chosen(THREE, List.of(new Observation("s", "是"), new Observation("b", "否")), checks))
                .isNull();
    }

    @Test
    void choose_oneCauseOrNoChecks_nothingToTellApart() {
        assertThat(chosen(THREE.subList(0, 1), List.of(), Map.of("seal", check("s", 5))))
                .isNull();
        assertThat(chosen(THREE, List.of(), Map.of())).isNull();
        assertThat(chosen(List.of(), List.of(), Map.of("seal", check("s", 5)))).isNull();
    }

    @Test
    void choose_equallyGood_byId() {
        List<DiagnosedCause> even = List.of(TestCases.cause(1, 0.5), TestCases.cause(2, 0.5));
        assertThat(chosen(even, List.of(), Map.of("seal", check("z", 5), "bearing", check("a", 5))))
                .isEqualTo("a");
    }

    @Test
    void choose_withoutProbabilities_rankStandsIn() {
        List<DiagnosedCause> ranked = List.of(TestCases.cause(1, null), TestCases.cause(2, null));
        assertThat(chosen(ranked, List.of(), Map.of("seal", check("s", 5)))).isEqualTo("s");
    }

    @Test
    void choose_secondCauseChecked_savesTheRepairBeforeIt() {
        NextCheck check =
                Objects.requireNonNull(choose(THREE, List.of(), Map.of("bearing", check("b", 5)), Language.ZH));
        // .3 of .85 in such cases the first repair, an hour where nothing is known, is spared: 21 minutes less 5
        assertThat(check.expectedSavingMinutes()).isEqualTo(16);
    }

    @Test
    void choose_checkDearerThanWhatItSaves_noSavingClaimed() {
        NextCheck check = Objects.requireNonNull(choose(THREE, List.of(), Map.of("seal", check("s", 5)), Language.ZH));
        assertThat(check.expectedSavingMinutes()).isNull();
    }

    @Test
    void choose_eitherLanguage_questionAndAnswersInIt() {
        NextCheck zh = Objects.requireNonNull(choose(THREE, List.of(), Map.of("seal", check("s", 5)), Language.ZH));
        NextCheck en = Objects.requireNonNull(choose(THREE, List.of(), Map.of("seal", check("s", 5)), Language.EN));
        assertThat(zh.question()).isEqualTo("停机还滴吗？");
        assertThat(zh.options()).containsExactly("还滴", "不是这样", "没法查");
        assertThat(en.options()).containsExactly("Still drips", "Not so", "Cannot check");
    }

    private static UsualCheck check(String id, int minutes) {
        return new UsualCheck(
                id,
                new LocalizedText("停机还滴吗？", "Does it drip at standstill?"),
                new LocalizedText("还滴", "Still drips"),
                minutes);
    }

    private static @Nullable String chosen(
            List<DiagnosedCause> results, List<Observation> answered, Map<String, UsualCheck> checks) {
        NextCheck check = choose(results, answered, checks, Language.ZH);
        return check == null ? null : check.id();
    }

    private static @Nullable NextCheck choose(
            List<DiagnosedCause> results,
            List<Observation> answered,
            Map<String, UsualCheck> checks,
            Language language) {
        UsualChecks usual = (equipmentClass, key) -> {
            UsualCheck check = checks.get(key);
            return check == null ? List.of() : List.of(check);
        };
        return new NextCheckChoice(usual).choose(results, KEYS, answered, language);
    }
}
