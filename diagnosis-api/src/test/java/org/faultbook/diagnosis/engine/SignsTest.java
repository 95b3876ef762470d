package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.retrieval.TermRarity;
import org.faultbook.kb.search.TokenKind;
import org.junit.jupiter.api.Test;

final class SignsTest {
    private static final TermRarity PAST =
            TermRarity.of(List.of(Map.of(TokenKind.WORD, List.of("机封处漏水")), Map.of(TokenKind.WORD, List.of("轴承响"))));
    private static final LikelyClasses PUMPS = new LikelyClasses(Map.of("pump", 3.0, "elevator", 1.0));

    @Test
    void of_wordsThatNoPastSymptomHas_unheard() {
        assertThat(signs("机封处漏水", EquipmentScope.ANY).unheard()).isZero();
        assertThat(signs("咖啡没有奶泡", EquipmentScope.ANY).unheard()).isEqualTo(1);
    }

    @Test
    void of_similarRecordsOfOneClass_agree() {
        assertThat(signs("机封处漏水", EquipmentScope.ANY).agreement()).isEqualTo(0.75);
        assertThat(signs("机封处漏水", EquipmentScope.of("elevator", null, null, null, null))
                        .agreement())
                .isEqualTo(0.25);
    }

    @Test
    void of_nothingFound_nothingSpeaksForAnAnswer() {
        Signs signs = Signs.of(
                TestCases.asked("机封处漏水", EquipmentScope.ANY), List.of(), new LikelyClasses(Map.of()), TermRarity.NONE);
        assertThat(signs.evidence()).isEqualTo(RawEvidence.NONE);
        assertThat(signs.agreement()).isZero();
    }

    @Test
    void of_severalCauses_theOneMostAlikeAmongTheFirstThree() {
        List<CauseGroup> causes = List.of(
                TestCases.group("a", new RawEvidence(0.2, 0.1, false)),
                TestCases.group("b", new RawEvidence(0.5, 0.3, false)),
                TestCases.group("c", new RawEvidence(0.1, 0.1, false)),
                TestCases.group("d", new RawEvidence(0.9, 0.9, false)));
        Signs signs = Signs.of(TestCases.asked("机封处漏水", TestCases.PUMP), causes, PUMPS, PAST);
        assertThat(signs.evidence().cosine()).isEqualTo(0.5);
    }

    private static Signs signs(String text, EquipmentScope scope) {
        return Signs.of(
                TestCases.asked(text, scope),
                List.of(TestCases.group("seal", new RawEvidence(0.5, 0.5, false))),
                PUMPS,
                PAST);
    }
}
