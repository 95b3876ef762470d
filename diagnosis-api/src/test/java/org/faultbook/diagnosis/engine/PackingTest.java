package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Likelihood;
import org.faultbook.diagnosis.answer.PartsToBring;
import org.faultbook.diagnosis.answer.PartsToBring.Part;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PackingTest {
    private static final double[] CHANCES = {.4, .3, .1};
    /** A lasting fix that nobody has tried. */
    private static final double HOLDS = .8;

    @Test
    void bring_likelyCauses_theirPartsAndHowMuchTheyHelp() {
        PartsToBring bring = bring(
                2, fix(part("机械密封", "MG1-32", "1")), fix(part("轴承", "6306", "2"), part("润滑脂", null, null)), fix());
        assertThat(bring.parts()).extracting(Part::name).containsExactly("机械密封");
        assertThat(Objects.requireNonNull(bring.chance())).isCloseTo(HOLDS * (.4 + .1), within(1e-9));
        assertThat(Objects.requireNonNull(bring.chanceWithout())).isCloseTo(HOLDS * .1, within(1e-9));
        PartsToBring more = bring(
                3, fix(part("机械密封", "MG1-32", "1")), fix(part("轴承", "6306", "2"), part("润滑脂", null, null)), fix());
        assertThat(more.parts()).extracting(Part::name).containsExactly("机械密封", "轴承", "润滑脂");
        assertThat(more.parts()).extracting(Part::causes).containsExactly(List.of(1), List.of(2), List.of(2));
    }

    @Test
    void bring_samePartForTwoCauses_onceWithTheLargerQuantityAndItsCode() {
        PartsToBring bring =
                bring(1, fix(part("轴承", null, "1")), fix(part("轴承", "6306", "2")), fix(part("皮带", "A-40", null)));
        assertThat(bring.parts()).singleElement().satisfies(part -> {
            assertThat(part.code()).isEqualTo("6306");
            assertThat(part.quantity()).isEqualByComparingTo("2");
            assertThat(part.causes()).containsExactly(1, 2);
        });
    }

    @Test
    void bring_namedOnlyAndTwoCodesOfTheName_noneOfThemTakenForIt() {
        PartsToBring bring =
                bring(3, fix(part("轴承", null, null)), fix(part("轴承", "6306", null)), fix(part("轴承", "6205", null)));
        assertThat(bring.parts()).extracting(Part::code).containsExactly(null, "6306", "6205");
    }

    @Test
    void bring_otherCodesOfTheSameAct_atMostTwoSubstitutesAndNoneThatIsBroughtAnyway() {
        Fix told = fix(part("接触器", "C65", null));
        Fix elsewhere = fix(part("接触器", "C95", null), part("接触器", "C40", null), part("接触器", "C32", null));
        List<DiagnosedCause> results = results(told, fix(part("大接触器", "C95", null)));
        List<FaultCase> merged = List.of(TestCases.caseWith(told), TestCases.caseWith(elsewhere));
        PartsToBring bring = Objects.requireNonNull(packing()
                .of(results, suspects(2, true), group -> group.causeKey().equals("cause-1") ? merged : List.of(), 5));
        assertThat(bring.parts().getFirst().substitutes())
                .extracting(PartUse::code)
                .containsExactly("C40", "C32");
    }

    @Test
    void bring_noProbabilitiesLearned_partsWithoutChances() {
        PartsToBring bring = Objects.requireNonNull(
                packing().of(results(fix(part("机械密封", null, null))), suspects(1, false), group -> List.of(), 5));
        assertThat(bring.parts()).hasSize(1);
        assertThat(bring.chance()).isNull();
        assertThat(bring.chanceWithout()).isNull();
    }

    @Test
    void bring_temporaryFixOrNoParts_nothing() {
        assertThat(packing().of(List.of(), suspects(0, true), group -> List.of(), 5))
                .isNull();
        assertThat(packing().of(results(fix()), suspects(1, true), group -> List.of(), 5))
                .isNull();
        List<DiagnosedCause> temporary = results(fix(FixKind.TEMPORARY, part("堵漏胶", null, null)));
        assertThat(packing().of(temporary, suspects(1, true), group -> List.of(), 5))
                .isNull();
        List<DiagnosedCause> lasting = results(fix(part("机械密封", null, null)));
        assertThat(packing().of(lasting, suspects(1, true), group -> List.of(), 0))
                .isNull();
    }

    private static PartsToBring bring(int most, Fix... fixes) {
        return Objects.requireNonNull(
                packing().of(results(fixes), suspects(fixes.length, true), group -> List.of(), most));
    }

    private static Packing packing() {
        return new Packing(new BestFix(RepairCosts.STANDARD));
    }

    private static Suspects suspects(int count, boolean learned) {
        List<CauseGroup> causes = new ArrayList<>();
        List<Optional<Likelihood>> likelihoods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            causes.add(TestCases.group("cause-" + (i + 1), RawEvidence.NONE));
            likelihoods.add(learned ? Optional.of(new Likelihood(CHANCES[i], 10, 100)) : Optional.empty());
        }
        return Suspects.of(causes, likelihoods, List.of(), (equipmentClass, key) -> List.of(), new double[0]);
    }

    private static List<DiagnosedCause> results(Fix... fixes) {
        List<DiagnosedCause> results = new ArrayList<>();
        for (Fix fix : fixes) {
            results.add(TestCases.causeWith(results.size() + 1, fix));
        }
        return results;
    }

    private static Fix fix(PartUse... parts) {
        return fix(FixKind.LASTING, parts);
    }

    private static Fix fix(FixKind kind, PartUse... parts) {
        return new Fix(
                "fix", kind, "更换", List.of(), List.of(parts), List.of(), 60, List.of(), FixTally.NONE, List.of(), null);
    }

    private static PartUse part(String name, @Nullable String code, @Nullable String quantity) {
        return new PartUse(name, code, quantity == null ? null : new BigDecimal(quantity));
    }
}
