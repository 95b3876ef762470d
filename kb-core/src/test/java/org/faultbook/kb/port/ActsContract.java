package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.faultbook.kb.SampleTickets.leak;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.ActedCase;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.CurationRefused.Reason;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.port.CaseStore.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store records of what persons do to cases, and takes back. */
public abstract class ActsContract extends CuratedCases {
    private String seal = "";
    private String gasket = "";

    @BeforeEach
    void draftTwoCases() {
        seal = take("WX-1", "seal");
        gasket = take("WX-2", "gasket");
    }

    private FaultCase still(FaultCase before) {
        return new FaultCase(
                before.id(),
                before.productLine(),
                found(before.id()).version(),
                before.pendingVersion() == null ? null : found(before.id()).pendingVersion(),
                before.state(),
                before.scope(),
                before.causeKey(),
                before.codes(),
                before.symptoms(),
                before.cause(),
                before.fixes(),
                before.checks(),
                null,
                null,
                before.seenInTickets(),
                found(before.id()).revision());
    }

    @Test
    void tellApart_twoCases_changesNeitherAndIsKnownOfBothUntilUndone() {
        String ring = take("WX-3", "ring");
        FaultCase before = found(seal);
        long revision = store().revision();
        CurationAct act = store().curation().tellApart(seen(seal), seen(gasket), BY_LI);
        assertThat(act.kind()).isEqualTo(Kind.APART);
        assertThat(act.cases()).extracting(ActedCase::caseId).containsExactlyInAnyOrder(seal, gasket);
        assertThat(found(seal)).isEqualTo(still(before));
        assertThat(store().cases().changesSince(revision, 9))
                .extracting(CaseStore.CaseChange::caseId)
                .containsExactlyInAnyOrder(seal, gasket);
        assertThat(store().curation().toldApart(List.of(seal, gasket, ring)))
                .isEqualTo(Map.of(seal, Set.of(gasket), gasket, Set.of(seal)));
        assertThat(store().curation().toldApart(List.of(gasket))).isEqualTo(Map.of(gasket, Set.of(seal)));
        revision = store().revision();
        undo(act);
        assertThat(store().curation().toldApart(List.of(seal, gasket))).isEmpty();
        assertThat(store().cases().changesSince(revision, 9)).hasSize(2);
        store().check();
    }

    @Test
    void tellApart_oneThatWasMergedSinceOrChanged_isRefused() {
        SeenCase stale = seen(seal);
        edit(seal, "seal worn");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store().curation().tellApart(stale, seen(gasket), BY_LI));
        assertRefused(Reason.SAME_CASE, () -> store().curation().tellApart(seen(seal), seen(seal), BY_LI));
        SeenCase gone = seen(gasket);
        merge(gasket, seal);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> store().curation().tellApart(seen(seal), gone, BY_LI));
    }

    @Test
    void tellApart_afterAnEdit_standsInTheWayOfNoUndo() {
        edit(seal, "seal worn");
        CurationAct edit = newest();
        CurationAct apart = store().curation().tellApart(seen(seal), seen(gasket), BY_LI);
        undo(edit);
        merge(gasket, seal);
        undo(apart);
        assertThat(store().curation().toldApart(List.of(seal, gasket))).isEmpty();
        store().check();
    }

    @Test
    void acts_ofAllKinds_newestFirstWithWhoWhenWhyAndOnWhat() {
        edit(seal, "seal worn");
        set(seal, VALIDATED);
        CurationAct merge = merge(gasket, seal);
        CurationAct undo = undo(merge);
        List<CurationAct> acts = store().curation().acts(9, null);
        assertThat(acts)
                .extracting(CurationAct::kind)
                .containsExactly(Kind.UNDO, Kind.MERGE, Kind.TRANSITION, Kind.EDIT);
        assertThat(acts.getFirst()).isEqualTo(undo);
        assertThat(undo.undoes()).isEqualTo(merge.id());
        assertThat(undo.change()).isEqualTo(BY_WANG);
        assertThat(acts.get(1).undoneBy()).isEqualTo(undo.id());
        assertThat(acts.get(1).change()).isEqualTo(BY_LI);
        assertThat(acts.get(2).cases()).containsExactly(new ActedCase(seal, 2, 3));
        assertThat(acts.get(3).cases()).containsExactly(new ActedCase(seal, 1, 2));
        assertThat(store().curation().acts(1, merge.id())).containsExactly(acts.get(2));
        assertThat(store().curation().actsOf(gasket, 9, null)).containsExactly(undo, acts.get(1));
        assertThat(store().curation().actsOf(seal, 2, undo.id())).containsExactly(acts.get(1), acts.get(2));
        assertThat(store().curation().actsOf("c-none", 9, null)).isEmpty();
        assertThat(store().curation().find(merge.id())).contains(acts.get(1));
        assertThat(store().curation().find(99)).isEmpty();
    }

    @Test
    void undo_firstEdit_leavesTheCaseToItsTicketsAgain() {
        String draft = take("batch", leak("WX-5", 1), key("pipe"));
        FaultCase before = found(draft);
        assertThat(before.state()).isEqualTo(ArticleState.DRAFT);
        edit(draft, "pipe burst");
        undo(newest());
        assertThat(found(draft)).isEqualTo(still(before));
        assertThat(store().cases().versions(draft))
                .extracting(CaseVersion::version)
                .containsExactly(1, 2, 3);
        CaseVersion third = store().cases().versions(draft).getLast();
        assertThat(third.article())
                .isEqualTo(store().cases().versions(draft).getFirst().article());
        assertThat(third.change()).isEqualTo(BY_WANG);
        take(
                "batch",
                leak("WX-6", 1).withSymptom("drops").withAct("weld", FixKind.LASTING, ActOutcome.SEEN),
                key("pipe"));
        assertThat(found(draft).state()).isEqualTo(ArticleState.USABLE);
        assertThat(found(draft).symptoms()).extracting(Symptom::text).contains("drops");
        store().check();
    }

    @Test
    void undo_firstEditOfACaseWithoutTickets_takesTheCaseAway() {
        edit(gasket, "gasket torn");
        CurationAct act = newest();
        store().cases().withdraw(ticket("WX-2"), BY_LI);
        assertThat(found(gasket).seenInTickets()).isZero();
        long revision = store().revision();
        undo(act);
        assertThat(store().cases().find(gasket)).isEmpty();
        assertThat(store().cases().versions(gasket)).hasSize(3);
        assertThat(store().cases().changesSince(revision, 9)).allMatch(CaseStore.CaseChange::removed);
        store().check();
        take("WX-2", "gasket");
        assertThat(found(gasket).seenInTickets()).isEqualTo(1);
        assertThat(found(gasket).version()).isEqualTo(3);
        edit(gasket, "gasket torn");
        assertThat(found(gasket).version()).isEqualTo(4);
        store().check();
    }

    @Test
    void undo_publishing_letsThePendingVersionWaitAgain() {
        edit(seal, "first");
        set(seal, VALIDATED);
        edit(seal, "second");
        FaultCase waiting = found(seal);
        set(seal, VALIDATED);
        assertThat(found(seal).cause().text()).isEqualTo("second");
        undo(newest());
        assertThat(found(seal)).isEqualTo(still(waiting));
        assertThat(store().cases().versions(seal).getLast().article()).isEqualTo(article("second"));
        CurationAct editing = store().curation().acts(9, null).get(2);
        assertThat(editing.kind()).isEqualTo(Kind.EDIT);
        undo(editing);
        assertThat(found(seal).pendingVersion()).isNull();
        assertThat(found(seal).cause().text()).isEqualTo("first");
        assertThat(found(seal).state()).isEqualTo(VALIDATED);
        set(seal, VALIDATED);
        assertThat(found(seal).cause().text()).isEqualTo("first");
        store().check();
    }

    @Test
    void undo_retiring_answersAsBefore() {
        edit(seal, "first");
        FaultCase before = found(seal);
        set(seal, ARCHIVED);
        undo(newest());
        assertThat(found(seal)).isEqualTo(still(before));
        store().check();
    }

    @Test
    void undo_editUnderALaterOne_namesThatFirst() {
        edit(seal, "first");
        CurationAct first = newest();
        set(seal, VALIDATED);
        CurationAct published = newest();
        assertThatExceptionOfType(CurationRefused.class)
                .isThrownBy(() -> undo(first))
                .satisfies(e -> assertThat(e.acts()).containsExactly(published.id()));
        undo(published);
        undo(first);
        assertThat(found(seal).cause().text()).isEqualTo("seal told");
        assertThat(store().cases().versions(seal)).hasSize(5);
    }

    @Test
    void undo_twiceOrOfAnUndoOrUnknown_isRefused() {
        edit(seal, "first");
        CurationAct edit = newest();
        CurationAct undo = undo(edit);
        assertThatExceptionOfType(CurationRefused.class)
                .isThrownBy(() -> undo(edit))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNDONE_BEFORE))
                .satisfies(e -> assertThat(e.acts()).containsExactly(undo.id()));
        assertRefused(Reason.IS_AN_UNDO, () -> undo(undo));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> store().curation().undo(99, BY_WANG));
    }

    @Test
    void transitionAll_oneConflict_changesNone() {
        SeenCase stale = new SeenCase(gasket, 7);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store().curation().transitionAll(List.of(seen(seal), stale), VALIDATED, BY_LI));
        assertThat(found(seal).state()).isEqualTo(ArticleState.USABLE);
        assertThat(store().curation().acts(9, null)).isEmpty();
        assertThat(store().cases().versions(seal)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().curation().transitionAll(List.of(), VALIDATED, BY_LI));
    }

    @Test
    void transitionAll_withinAnOuterTransaction_stillAllOrNothing() {
        SeenCase stale = new SeenCase(gasket, 7);
        store().transact(() -> {
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> store().curation().transitionAll(List.of(seen(seal), stale), VALIDATED, BY_LI));
            return true;
        });
        assertThat(found(seal).state()).isEqualTo(ArticleState.USABLE);
        assertThat(store().curation().acts(9, null)).isEmpty();
    }

    @Test
    void transitionAll_group_isOneActAndUndoneAsOne() {
        FaultCase sealBefore = found(seal);
        FaultCase gasketBefore = found(gasket);
        CurationAct act = store().curation().transitionAll(List.of(seen(seal), seen(gasket)), VALIDATED, BY_LI);
        assertThat(act.kind()).isEqualTo(Kind.TRANSITION);
        assertThat(act.cases()).containsExactly(new ActedCase(seal, 1, 2), new ActedCase(gasket, 1, 2));
        assertThat(found(seal).state()).isEqualTo(VALIDATED);
        edit(gasket, "gasket torn");
        assertRefused(Reason.LATER_ACTS, () -> undo(act));
        assertThat(found(seal).state()).isEqualTo(VALIDATED);
        undo(newest());
        undo(act);
        assertThat(found(seal)).isEqualTo(still(sealBefore));
        assertThat(found(gasket)).isEqualTo(still(gasketBefore));
        store().check();
    }

    @Test
    void forget_person_isInNoReasonOfAnAct() {
        String token = "⟦P:abcd⟧";
        String person = store().sources().person(token);
        edit(seal, "first");
        Change told = new Change(new Actor("p-li"), AT, "as " + token + " says");
        CurationAct act = store().curation().merge(seen(gasket), seen(seal), told);
        store().forgetting().forget(new Forgetting(List.of(), Set.of(), Set.of(token)), AT);
        assertThat(store().curation().find(act.id()).orElseThrow().change().reason())
                .doesNotContain(token)
                .startsWith("as ");
        assertThat(person).isNotEmpty();
        store().check();
    }
}
