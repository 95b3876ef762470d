package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.faultbook.kb.SampleTickets.leak;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.faultbook.kb.SampleManual;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.CurationRefused.Reason;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.port.CaseStore.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does with a case that answers for another. */
public abstract class MergeContract extends CuratedCases {
    private String seal = "";
    private String gasket = "";

    @BeforeEach
    void draftTwoCases() {
        seal = take("WX-1", "seal");
        take("WX-2", "seal");
        gasket = take("import of gaskets", "WX-3", key("gasket"));
    }

    @Test
    void merge_drafts_intoAnswersForAllAndFromIsNoMore() {
        long revision = store().revision();
        CurationAct act = merge(gasket, seal);
        assertThat(act.kind()).isEqualTo(Kind.MERGE);
        assertThat(act.first()).isEqualTo(gasket);
        assertThat(act.last()).isEqualTo(seal);
        FaultCase merged = found(seal);
        assertThat(merged.seenInTickets()).isEqualTo(3);
        assertThat(merged.symptoms()).extracting(Symptom::text).containsExactly("seal seen", "gasket seen");
        assertThat(merged.fixes()).extracting(Fix::summary).contains("mend seal", "mend gasket");
        assertThat(merged.causeKey()).isEqualTo("seal");
        assertThat(store().cases().find(gasket)).isEmpty();
        assertThat(store().cases().findAll(List.of(gasket, seal))).containsOnlyKeys(seal);
        assertThat(store().cases().summaries(List.of(gasket, seal))).containsOnlyKeys(seal);
        assertThat(store().cases().list(null, 9)).containsExactly(seal);
        assertThat(store().cases().byCause("gasket", 9)).isEmpty();
        assertThat(store().cases().count()).isEqualTo(1);
        assertThat(store().cases().contributions(gasket, 9)).isEmpty();
        assertThat(store().cases().versions(gasket)).isEmpty();
        assertThat(store().cases().changesSince(revision, 9))
                .extracting(CaseChange::caseId, CaseChange::removed)
                .containsExactlyInAnyOrder(tuple(gasket, true), tuple(seal, false));
        store().check();
    }

    @Test
    void merge_photosOfBoth_areTheOnesOfTheCaseThatAnswers() {
        for (String id : List.of("a", "b")) {
            byte[] jpeg = id.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            store().photos().keep(KeptPhoto.of(id, AT, BY_LI.actor(), jpeg, ""), jpeg);
        }
        store().photos().tie(gasket, List.of("a"));
        store().photos().tie(seal, List.of("b"));
        CurationAct act = merge(gasket, seal);
        assertThat(store().photos().ofCase(seal)).extracting(KeptPhoto::id).containsExactly("a", "b");
        store().curation().undo(act.id(), BY_WANG);
        assertThat(store().photos().ofCase(seal)).extracting(KeptPhoto::id).containsExactly("b");
        assertThat(store().photos().ofCase(gasket)).extracting(KeptPhoto::id).containsExactly("a");
    }

    @Test
    void merge_manyOfOtherWords_causeStaysInTheWordsOfTheCaseThatAnswers() {
        take("WX-4", "gasket");
        take("WX-5", "gasket");
        merge(gasket, seal);
        assertThat(found(seal).cause().text()).isEqualTo("seal told");
    }

    @Test
    void merge_chain_isFollowedAndKnown() {
        String ring = take("WX-4", "ring");
        merge(gasket, seal);
        merge(seal, ring);
        assertThat(store().cases().successor(gasket)).contains(ring);
        assertThat(store().cases().successor(seal)).contains(ring);
        assertThat(store().cases().successor(ring)).isEmpty();
        assertThat(store().cases().successor("c-none")).isEmpty();
        assertThat(store().cases().predecessors(List.of(ring))).isEqualTo(Map.of(gasket, ring, seal, ring));
        assertThat(store().cases().predecessors(List.of(gasket))).isEmpty();
        assertThat(take("WX-5", "gasket")).isEqualTo(ring);
        assertThat(found(ring).seenInTickets()).isEqualTo(5);
        store().check();
    }

    @Test
    void merge_chainFirstLinkUndone_firstCaseIsBackAndTheRestStays() {
        String ring = take("WX-4", "ring");
        CurationAct first = merge(gasket, seal);
        CurationAct second = merge(seal, ring);
        undo(first);
        assertThat(partition()).isEqualTo(Map.of("WX-1", ring, "WX-2", ring, "WX-3", gasket, "WX-4", ring));
        undo(second);
        assertThat(partition()).isEqualTo(Map.of("WX-1", seal, "WX-2", seal, "WX-3", gasket, "WX-4", ring));
        assertThat(store().cases().predecessors(List.of(seal, ring))).isEmpty();
        store().check();
    }

    @Test
    void join_afterMerge_futureTicketsAnswerInTheOtherAndGoBackWithTheUndo() {
        CurationAct act = merge(gasket, seal);
        assertThat(take("WX-4", "gasket")).isEqualTo(seal);
        assertThat(take("WX-5", "seal")).isEqualTo(seal);
        long revision = store().revision();
        undo(act);
        assertThat(found(gasket).seenInTickets()).isEqualTo(2);
        assertThat(found(seal).seenInTickets()).isEqualTo(3);
        assertThat(found(seal).symptoms()).extracting(Symptom::text).containsExactly("seal seen");
        assertThat(store().cases().successor(gasket)).isEmpty();
        assertThat(store().cases().changesSince(revision, 9))
                .extracting(CaseChange::caseId, CaseChange::removed)
                .containsExactlyInAnyOrder(tuple(gasket, false), tuple(seal, false));
        store().check();
    }

    @Test
    void undo_mergeOfEditedCase_itsVersionsAreBackAsTheyWere() {
        edit(gasket, "gasket pressed flat");
        edit(seal, "seal worn");
        FaultCase before = found(gasket);
        var versions = store().cases().versions(gasket);
        CurationAct act = merge(gasket, seal);
        assertThat(found(seal).cause().text()).isEqualTo("seal worn");
        assertThat(store().cases().versions(gasket)).isEqualTo(versions);
        undo(act);
        assertThat(store().cases().versions(gasket)).isEqualTo(versions);
        assertThat(found(gasket))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(before);
        store().check();
    }

    @Test
    void merge_whatWouldBeLostOrMakesNoSense_isRefusedAndChangesNothing() {
        Map<String, String> before = partition();
        assertRefused(Reason.SAME_CASE, () -> merge(seal, seal));
        String motor = take("batch", "WX-4", keyOf("motor", "gasket"));
        assertRefused(Reason.OTHER_EQUIPMENT_CLASS, () -> merge(motor, seal));
        String bulletin = take("batch", "WX-5", key("gasket").ofBulletin());
        assertRefused(Reason.BULLETIN, () -> merge(bulletin, gasket));
        edit(gasket, "gasket pressed flat");
        assertRefused(Reason.WOULD_HIDE_CURATED, () -> merge(gasket, seal));
        set(seal, ARCHIVED);
        assertRefused(Reason.WOULD_RETIRE, () -> merge(gasket, seal));
        assertThat(partition()).containsAllEntriesOf(before);
        assertThat(store().curation().acts(9, null)).noneMatch(a -> a.kind() == Kind.MERGE);
    }

    @Test
    void merge_equipmentClassUnknownInOne_isAllowed() {
        String any = take("batch", "WX-4", keyOf("", "gasket"));
        merge(any, seal);
        assertThat(found(seal).seenInTickets()).isEqualTo(3);
    }

    @Test
    void merge_publishedCase_onlyIntoAnotherThatAPersonTouched() {
        set(gasket, VALIDATED);
        assertRefused(Reason.WOULD_HIDE_CURATED, () -> merge(gasket, seal));
        merge(seal, gasket);
        assertThat(found(gasket).state()).isEqualTo(VALIDATED);
        assertThat(found(gasket).seenInTickets()).isEqualTo(3);
    }

    @Test
    void merge_staleVersionOrMergedCase_isRefused() {
        var seenBefore = seen(seal);
        edit(seal, "seal worn");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store().curation().merge(seen(gasket), seenBefore, BY_LI));
        merge(gasket, seal);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> merge(gasket, seal))
                .withMessageContaining(seal);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> edit(gasket, "x"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> merge(seal, gasket));
    }

    @Test
    void undo_mergeWhoseCaseWasEditedSince_namesTheEditFirst() {
        CurationAct act = merge(gasket, seal);
        edit(seal, "seal or gasket");
        CurationAct edit = newest();
        assertThatExceptionOfType(CurationRefused.class)
                .isThrownBy(() -> undo(act))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.LATER_ACTS);
                    assertThat(e.acts()).containsExactly(edit.id());
                });
        undo(edit);
        undo(act);
        assertThat(found(gasket).seenInTickets()).isEqualTo(1);
    }

    @Test
    void undo_mergeWhoseCaseWasPublishedSince_staysPublished() {
        CurationAct act = merge(gasket, seal);
        set(seal, VALIDATED);
        undo(act);
        assertThat(found(seal).state()).isEqualTo(VALIDATED);
        assertThat(found(gasket).seenInTickets()).isEqualTo(1);
    }

    @Test
    void merge_entriesOfManuals_moveComeAndGoWithTheCase() {
        SampleManual.of("hls", "1").withRow("漏水", "gasket", "更换", "E-1").putInto(store(), "manuals");
        assertThat(found(gasket).inManuals()).isEqualTo(1);
        CurationAct act = merge(gasket, seal);
        assertThat(found(seal).inManuals()).isEqualTo(1);
        assertThat(found(seal).codes()).contains("E-1");
        assertThat(store().manuals().entriesOf(seal, 9)).hasSize(1);
        SampleManual.of("hls", "2").withRow("漏水", "gasket", "更换", "E-2").putInto(store(), "manuals 2");
        assertThat(found(seal).codes()).contains("E-2").doesNotContain("E-1");
        undoImport("manuals 2");
        assertThat(found(seal).codes()).contains("E-1").doesNotContain("E-2");
        undo(act);
        assertThat(found(seal).inManuals()).isZero();
        assertThat(found(gasket).codes()).contains("E-1");
        undoImport("manuals");
        assertThat(found(gasket).inManuals()).isZero();
        store().check();
    }

    @Test
    void restingOnOldEdition_entryOfAMergedCase_countsForTheOneThatAnswers() {
        String flange = take("flanges", "WX-9", key("flange"));
        SampleManual.of("hls", "1").withRow("漏水", "ring", "更换").putInto(store(), "manuals", BY_LI);
        String ring = store().cases().byCause("ring", 1).getFirst();
        edit(flange, "flange or ring");
        merge(ring, flange);
        undoImport("flanges");
        var later = new Change(BY_LI.actor(), AT.plusSeconds(900), "edition 2");
        SampleManual.of("hls", "2").withRow("漏水", "pipe", "更换").putInto(store(), "manuals 2", later);
        assertThat(store().manuals().restingOnOldEdition(9))
                .extracting(SupersededCase::caseId)
                .containsExactly(flange);
    }

    @Test
    void undoImport_thatBroughtTheMergedTickets_leavesTheRestAndTheyComeBackToTheSamePlace() {
        CurationAct act = merge(gasket, seal);
        undoImport("import of gaskets");
        assertThat(found(seal).seenInTickets()).isEqualTo(2);
        assertThat(store().cases().list(null, 9)).containsExactly(seal);
        assertThat(store().cases().successor(gasket)).contains(seal);
        store().check();
        assertThat(take("again", "WX-3", key("gasket"))).isEqualTo(seal);
        undo(act);
        assertThat(found(gasket).seenInTickets()).isEqualTo(1);
        store().check();
    }

    @Test
    void undoImport_ofAllButTheMergedTickets_theCaseStandsByThem() {
        merge(gasket, seal);
        undoImport("batch");
        assertThat(found(seal).seenInTickets()).isEqualTo(1);
        assertThat(found(seal).causeKey()).isEqualTo("seal");
        undoImport("import of gaskets");
        assertThat(store().cases().list(null, 9)).isEmpty();
        store().check();
        assertThat(take("again", "WX-3", key("gasket"))).isEqualTo(seal);
        assertThat(found(seal).causeKey()).isEqualTo("seal");
        store().check();
    }

    @Test
    void undo_mergeAfterAllTicketsWereTakenBack_leavesNothing() {
        CurationAct act = merge(gasket, seal);
        undoImport("batch");
        undoImport("import of gaskets");
        undo(act);
        assertThat(store().cases().list(null, 9)).isEmpty();
        store().check();
        assertThat(take("again", "WX-3", key("gasket"))).isEqualTo(gasket);
        store().check();
    }

    @Test
    void join_newVersionOfAMergedTicketWithAnotherCause_leavesForTheCaseOfThat() {
        merge(gasket, seal);
        SampleTickets changed = leak("WX-3", 1).withCause("bearing dry", CauseBasis.STATED);
        String bearing = take("batch 2", changed, key("bearing"));
        assertThat(bearing).isNotEqualTo(seal);
        assertThat(found(seal).seenInTickets()).isEqualTo(2);
        store().check();
    }

    @Test
    void forget_ticketOfAMergedCase_leavesNoQuoteInEitherCase() {
        edit(seal, "seal worn");
        set(gasket, VALIDATED);
        CurationAct act = merge(gasket, seal);
        forget("WX-3");
        assertThat(found(seal).seenInTickets()).isEqualTo(2);
        assertThat(store().cases().versions(gasket)).noneMatch(v -> v.toString().contains("gasket told"));
        store().check();
        undo(act);
        assertThat(found(gasket).causeKey()).doesNotContain("gasket");
        assertThat(found(gasket).cause().text()).isNull();
        store().check();
    }

    @Test
    void forget_allOfTheAnsweringCase_itForgetsItsWordsAndGoesOnForTheMergedOne() {
        merge(gasket, seal);
        forget("WX-1", "WX-2");
        assertThat(found(seal).seenInTickets()).isEqualTo(1);
        assertThat(found(seal).toString()).doesNotContain("seal");
        store().check();
        take("WX-4", "seal");
        assertThat(found(seal).causeKey()).isEqualTo("seal");
    }

    @Test
    void merge_thenImportInAnyOrder_isTheSamePartitionAsImportThenMerge() {
        take("WX-4", "gasket");
        take("WX-5", "ring");
        merge(gasket, seal);
        take("WX-6", "gasket");
        take("WX-7", "seal");
        Map<String, String> before = partition();
        undoImport("batch");
        undoImport("import of gaskets");
        for (String number : List.of("WX-7", "WX-5", "WX-6", "WX-3", "WX-1", "WX-4", "WX-2")) {
            String cause = Set.of("WX-3", "WX-4", "WX-6").contains(number)
                    ? "gasket"
                    : number.equals("WX-5") ? "ring" : "seal";
            take("again", number, key(cause));
        }
        assertThat(partition()).isEqualTo(before);
        store().check();
    }
}
