package org.faultbook.diagnosis.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.faultbook.diagnosis.review.CaseReviews.Finding;
import org.faultbook.diagnosis.review.CaseReviews.Reason;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.port.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CaseReviewsTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Store store = new MemoryStore(new byte[32], CLOCK);
    private final ToldStore told = new ToldStore(store, NOW);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void read_nothingTold_nothingToReview() {
        join("belt-slack", "tighten:belt", "张紧力调大", 300);
        assertThat(read(10).reviews()).isEmpty();
        assertThat(read(10).next()).isNull();
    }

    @Test
    void read_fixThatWorkedAndFailsLately_namedWithItsCounts() {
        String id = "";
        for (int i = 0; i < 8; i++) {
            id = join("belt-slack", "tighten:belt", "张紧皮带", 300 - i);
        }
        tell(id, "tighten:belt", OutcomeKind.NOT_FIXED, 9);
        tell(id, "tighten:belt", OutcomeKind.NOT_FIXED, 6);
        assertThat(read(10).reviews()).isEmpty();
        tell(id, "tighten:belt", OutcomeKind.NOT_FIXED, 3);
        CaseReviews.Review review = read(10).reviews().getFirst();
        assertThat(review.caseId()).isEqualTo(id);
        assertThat(review.findings()).containsExactly(new Finding(Reason.FIX_FAILS, "张紧皮带", null, null, 0, 3));
    }

    @Test
    void read_fixThatStillMostlyWorks_notNamed() {
        String id = join("belt-slack", "tighten:belt", "张紧皮带", 300);
        for (int day = 40; day > 30; day--) {
            tell(id, "tighten:belt", day % 5 == 0 ? OutcomeKind.NOT_FIXED : OutcomeKind.FIXED, day);
        }
        assertThat(read(10).reviews()).isEmpty();
    }

    @Test
    void read_causeToldToBeWrongTwice_named() {
        String id = join("belt-slack", "tighten:belt", "张紧皮带", 300);
        tell(id, null, OutcomeKind.NOT_FIXED, 5);
        assertThat(read(10).reviews()).isEmpty();
        tell(id, null, OutcomeKind.NOT_FIXED, 4);
        assertThat(read(10).reviews().getFirst().findings())
                .containsExactly(new Finding(Reason.CAUSE_REFUTED, null, null, null, 0, 2));
    }

    @Test
    void read_outcomesOfACaseThatWasMerged_countForTheOneThatAnswers() {
        String slack = join("belt-slack", "tighten:belt", "张紧皮带", 300);
        String loose = join("belt-loose", "tighten:belt", "张紧皮带", 300);
        tell(slack, null, OutcomeKind.NOT_FIXED, 5);
        tell(loose, null, OutcomeKind.NOT_FIXED, 4);
        assertThat(read(10).reviews()).isEmpty();
        Change change = new Change(Actor.LOCAL, NOW, "one cause");
        CurationAct merge = store.curation().merge(new SeenCase(loose, 1), new SeenCase(slack, 1), change);
        assertThat(read(10).reviews()).singleElement().satisfies(r -> {
            assertThat(r.caseId()).isEqualTo(slack);
            assertThat(r.findings()).containsExactly(new Finding(Reason.CAUSE_REFUTED, null, null, null, 0, 2));
        });
        store.curation().undo(merge.id(), change);
        assertThat(read(10).reviews()).isEmpty();
    }

    @Test
    void read_oppositeFixesOnOneEquipment_bothNamedWithTheOther() {
        String slack = join("belt-slack", "adjust:belt", "皮带张紧力调大", 300);
        String tight = join("belt-tight", "adjust:belt", "皮带张紧力调小", 200);
        join("roller-worn", "replace:roller", "更换托辊", 100);
        assertThat(read(10).reviews()).extracting(CaseReviews.Review::caseId).containsExactlyInAnyOrder(slack, tight);
        assertThat(read(10).reviews())
                .allSatisfy(r -> assertThat(r.findings())
                        .singleElement()
                        .satisfies(f -> assertThat(f.otherCaseId()).isIn(slack, tight)));
    }

    @Test
    void read_pageByPage_everyReviewOnceInTheOrderOfIds() {
        for (int i = 0; i < 5; i++) {
            String id = join("cause-" + i, "replace:part", "换件", 300);
            tell(id, null, OutcomeKind.NOT_FIXED, 5);
            tell(id, null, OutcomeKind.NOT_FIXED, 4);
        }
        CaseReviews first = read(null, 3);
        CaseReviews rest = read(first.next(), 3);
        assertThat(first.reviews()).hasSize(3);
        assertThat(rest.reviews()).hasSize(2);
        assertThat(rest.next()).isNull();
    }

    private CaseReviews read(int limit) {
        return read(null, limit);
    }

    private CaseReviews read(@Nullable String after, int limit) {
        return CaseReviews.read(store, c -> all(), CLOCK, after, limit);
    }

    private Collection<org.faultbook.kb.faultcase.FaultCase> all() {
        return store.cases().findAll(store.cases().list(null, 50)).values();
    }

    private String join(String cause, String fixKey, String summary, int daysAgo) {
        return told.join(cause, fixKey, summary, daysAgo, null);
    }

    private void tell(String caseId, @Nullable String fixId, OutcomeKind kind, int daysAgo) {
        told.tell(caseId, fixId, kind, daysAgo);
    }
}
