package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.diagnosis.engine.FixParts.Needed;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FixPartsTest {
    @Test
    void parts_oneNameUnderSeveralCodes_onePartAndItsSubstitutes() {
        List<Needed> parts = FixParts.of(
                List.of(part("轴承", "6306"), part("黄油", null), part("轴 承", "6305"), part("轴承", null)), List.of());
        assertThat(parts).extracting(Needed::part).containsExactly(part("轴承", "6306"), part("黄油", null));
        assertThat(parts.getFirst().substitutes()).containsExactly(part("轴 承", "6305"));
        assertThat(parts.getLast().substitutes()).isEmpty();
    }

    @Test
    void parts_namedFirstAndCodedLater_theOneThatCanBeOrdered() {
        List<Needed> parts = FixParts.of(List.of(part("机封", null), part("机封", "MG1-32")), List.of());
        assertThat(parts).containsExactly(new Needed(part("机封", "MG1-32"), List.of()));
    }

    @Test
    void parts_sameFixElsewhereWithOnePartOfAnotherName_takenInItsPlace() {
        List<Needed> parts = FixParts.of(
                List.of(part("机械密封", "MG1-32")),
                List.of(
                        List.of(part("机封", "MG1-40")),
                        List.of(part("机械密封", "mg1-32")),
                        List.of(part("油", null), part("布", null))));
        assertThat(parts.getFirst().substitutes()).containsExactly(part("机封", "MG1-40"));
    }

    @Test
    void parts_severalNeeded_onlyTheSameNameStandsInForOne() {
        List<Needed> parts = FixParts.of(
                List.of(part("轴承", "6306"), part("油封", "TC30")),
                List.of(List.of(part("垫片", "D1"), part("轴承", "6205"))));
        assertThat(parts.getFirst().substitutes()).containsExactly(part("轴承", "6205"));
        assertThat(parts.getLast().substitutes()).isEmpty();
    }

    @Test
    void parts_fixThatNeedsNone_empty() {
        assertThat(FixParts.of(List.of(), List.of(List.of(part("油", null))))).isEmpty();
    }

    private static PartUse part(String name, @Nullable String code) {
        return new PartUse(name, code, null);
    }
}
