package org.faultbook.kb.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.lexicon.TermEntry.Kind;
import org.junit.jupiter.api.Test;

final class OwnWordsTest {
    private static final Change BY_LI = new Change(new Actor("li"), Instant.EPOCH, "");
    private static final Concept SEAL =
            new Concept("seal", Concept.Kind.ITEM, List.of("机械密封", "机封"), List.of("mechanical seal"));
    private static final Concept PACKING = new Concept("packing", Concept.Kind.ITEM, List.of("盘根"), List.of("packing"));
    private static final Concept NORMAL = new Concept("fault", Concept.Kind.OTHER, List.of("不正常"), List.of());
    private static final Lexicon SHIPPED = new Lexicon("1", List.of(SEAL, PACKING, NORMAL), List.of());

    private static OwnTerm term(long id, Kind kind, String... words) {
        return new OwnTerm(id, new TermEntry(kind, List.of(words)), BY_LI, null);
    }

    @Test
    void over_newWordForAKnownOne_joinsItsConcept() {
        Lexicon own = OwnWords.over(SHIPPED, List.of(term(1, Kind.SYNONYMS, "轴封", "机封", "shaft seal")));
        Concept joined = own.concept("轴封").orElseThrow();
        assertThat(joined.id()).isEqualTo("seal");
        assertThat(joined.zh()).containsExactly("机械密封", "机封", "轴封");
        assertThat(joined.en()).containsExactly("mechanical seal", "shaft seal");
        assertThat(own.concept("Mechanical Seal")).contains(joined);
        assertThat(own.version()).isNotEqualTo(SHIPPED.version());
        assertThat(own.concepts()).hasSize(3);
    }

    @Test
    void over_twoKnownWords_becomeOneConcept() {
        Lexicon own = OwnWords.over(SHIPPED, List.of(term(1, Kind.SYNONYMS, "盘根", "机封")));
        assertThat(own.concepts()).hasSize(2);
        assertThat(own.concept("packing")).isEqualTo(own.concept("机械密封"));
    }

    @Test
    void over_chainOfOwnEntries_isOneGroupInWhateverOrderGiven() {
        List<OwnTerm> terms = List.of(
                term(2, Kind.SYNONYMS, "甲物", "乙物"),
                term(1, Kind.SYNONYMS, "丙物", "丁物"),
                term(3, Kind.SYNONYMS, "乙物", "丙物"));
        Lexicon own = OwnWords.over(SHIPPED, terms);
        assertThat(own.concept("甲物").orElseThrow().zh()).containsExactlyInAnyOrder("甲物", "乙物", "丙物", "丁物");
        assertThat(OwnWords.over(SHIPPED, terms.reversed()).concepts()).isEqualTo(own.concepts());
    }

    @Test
    void over_withdrawn_isTheShippedLexicon() {
        OwnTerm withdrawn = term(1, Kind.SYNONYMS, "轴封", "机封").withdrawnBy(BY_LI);
        assertThat(OwnWords.over(SHIPPED, List.of(withdrawn))).isSameAs(SHIPPED);
    }

    @Test
    void withoutEmpty_phrase_isLeftOutWhereNoLongerWordHasIt() {
        Lexicon own = OwnWords.over(SHIPPED, List.of(term(1, Kind.EMPTY, "客户来电反映", "正常")));
        assertThat(own.withoutEmpty("客户来电反映机封漏水")).isEqualTo("机封漏水");
        assertThat(own.withoutEmpty("压力不正常")).isEqualTo("压力不正常");
        assertThat(own.withoutEmpty("压力正常 漏水")).isEqualTo("压力  漏水");
        assertThat(SHIPPED.withoutEmpty("客户来电反映")).isEqualTo("客户来电反映");
    }

    @Test
    void entry_wordsThatCannotBeTaken_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TermEntry(Kind.SYNONYMS, List.of("机封", " 机封 ")));
        assertThatIllegalArgumentException().isThrownBy(() -> new TermEntry(Kind.SYNONYMS, List.of("Seal", "seal")));
        assertThatIllegalArgumentException().isThrownBy(() -> new TermEntry(Kind.EMPTY, List.of("的")));
        assertThatIllegalArgumentException().isThrownBy(() -> new TermEntry(Kind.EMPTY, List.of("…。")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TermEntry(Kind.SYNONYMS, List.of("机封", "x".repeat(61))));
        assertThat(new TermEntry(Kind.EMPTY, List.of(" 客户  反映 ", "")).words()).containsExactly("客户 反映");
    }
}
