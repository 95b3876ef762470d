package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.faultbook.kb.SampleTickets.leak;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.SampleManual;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.CurationRefused.Reason;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.FaultCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does with tickets that are taken out of a case. */
public abstract class SplitContract extends CuratedCases {
    private String seal = "";

    @BeforeEach
    void draftACase() {
        seal = take("WX-1", "seal");
        take("WX-2", "seal");
        take("later import", "WX-3", key("seal"));
    }

    @Test
    void split_tickets_areACaseOfTheirOwnWithAnotherCause() {
        CurationAct act = split(seal, "WX-2", "WX-3");
        assertThat(act.kind()).isEqualTo(Kind.SPLIT);
        assertThat(act.first()).isEqualTo(seal);
        assertThat(act.tickets()).containsExactly(ticket("WX-2"), ticket("WX-3"));
        FaultCase made = found(act.last());
        assertThat(made.seenInTickets()).isEqualTo(2);
        assertThat(made.causeKey()).startsWith("seal").isNotEqualTo("seal");
        assertThat(made.cause().text()).isEqualTo("seal told");
        assertThat(made.state()).isEqualTo(ArticleState.USABLE);
        assertThat(store().cases().versions(act.last()).getFirst().change()).isEqualTo(BY_LI);
        assertThat(found(seal).seenInTickets()).isEqualTo(1);
        assertThat(store().cases().list(null, 9)).containsExactlyInAnyOrder(seal, act.last());
        store().check();
    }

    @Test
    void undo_split_ticketsAreBackAndTheNewCaseLeadsOn() {
        CurationAct act = split(seal, "WX-2");
        CurationAct undo = undo(act);
        assertThat(undo.tickets()).containsExactly(ticket("WX-2"));
        assertThat(found(seal).seenInTickets()).isEqualTo(3);
        assertThat(store().cases().list(null, 9)).containsExactly(seal);
        assertThat(store().cases().successor(act.last())).contains(seal);
        assertThat(store().cases().predecessors(List.of(seal))).isEqualTo(Map.of(act.last(), seal));
        store().check();
        assertThat(split(seal, "WX-2").last()).isNotEqualTo(act.last());
        store().check();
    }

    @Test
    void split_strangersOrEverything_isRefused() {
        take("WX-9", "gasket");
        assertRefused(Reason.NOT_ITS_TICKET, () -> split(seal, "WX-9"));
        assertRefused(Reason.NOT_ITS_TICKET, () -> split(seal));
        assertRefused(Reason.LEAVES_NOTHING, () -> split(seal, "WX-1", "WX-2", "WX-3"));
        SampleManual.of("hls", "1").withRow("漏水", "seal", "更换").putInto(store(), "manuals");
        split(seal, "WX-1", "WX-2", "WX-3");
        assertThat(found(seal).fromManualsOnly()).isTrue();
        store().check();
    }

    @Test
    void join_newVersionOfASplitTicket_staysUnlessItsKeyIsAnotherOne() {
        String made = split(seal, "WX-2").last();
        SampleTickets longer = leak("WX-2", 1).withSymptom("seal seen, from the flange");
        assertThat(take("batch 2", longer, key("seal"))).isEqualTo(made);
        SampleTickets other = leak("WX-2", 1).withSymptom("bearing hot");
        String bearing = take("batch 3", other, key("bearing"));
        assertThat(bearing).isNotEqualTo(made).isNotEqualTo(seal);
        assertThat(store().cases().find(made)).isEmpty();
        store().check();
        undoImport("batch 3");
        assertThat(partition()).containsEntry("WX-2", made);
        store().check();
    }

    @Test
    void undoImport_thatBroughtTheSplitTicket_andImportAgain_isInTheSplitCaseAgain() {
        String made = split(seal, "WX-3").last();
        undoImport("later import");
        assertThat(store().cases().find(made)).isEmpty();
        assertThat(found(seal).seenInTickets()).isEqualTo(2);
        store().check();
        assertThat(take("again", "WX-3", key("seal"))).isEqualTo(made);
        assertThat(found(made).causeKey()).startsWith("seal");
        store().check();
    }

    @Test
    void undo_splitWhoseCaseWasActedOn_namesThoseFirst() {
        String ring = take("WX-9", "ring");
        CurationAct act = split(seal, "WX-2");
        edit(act.last(), "shaft bent");
        CurationAct edit = newest();
        edit(ring, "ring or shaft");
        CurationAct merge = merge(act.last(), ring);
        assertThatExceptionOfType(CurationRefused.class)
                .isThrownBy(() -> undo(act))
                .satisfies(e -> assertThat(e.acts()).containsExactly(merge.id(), edit.id()));
        assertRefused(Reason.LATER_ACTS, () -> undo(edit));
        undo(merge);
        undo(edit);
        undo(act);
        assertThat(found(seal).seenInTickets()).isEqualTo(3);
        assertThat(store().cases().find(act.last())).isEmpty();
        assertThat(store().cases().versions(act.last())).hasSize(3);
        store().check();
    }

    @Test
    void split_ofMergedTickets_goesToACaseOfTheirOwnKey() {
        String gasket = take("WX-8", "gasket");
        take("WX-9", "gasket");
        CurationAct merge = merge(gasket, seal);
        CurationAct one = split(seal, "WX-8");
        assertThat(found(one.last()).causeKey()).startsWith("gasket");
        undo(merge);
        assertThat(partition()).containsEntry("WX-8", one.last()).containsEntry("WX-9", gasket);
        undo(one);
        assertThat(partition()).containsEntry("WX-8", gasket);
        store().check();
    }

    @Test
    void split_ofASplitCase_comesBackStepByStep() {
        CurationAct first = split(seal, "WX-2", "WX-3");
        CurationAct second = split(first.last(), "WX-3");
        assertThat(partition()).isEqualTo(Map.of("WX-1", seal, "WX-2", first.last(), "WX-3", second.last()));
        assertRefused(Reason.LATER_ACTS, () -> undo(first));
        undo(second);
        assertThat(partition()).isEqualTo(Map.of("WX-1", seal, "WX-2", first.last(), "WX-3", first.last()));
        undo(first);
        assertThat(Set.copyOf(partition().values())).containsExactly(seal);
        store().check();
    }

    @Test
    void undo_splitOfACaseThatWasMergedSince_ticketsAnswerWhereTheRestDoes() {
        String ring = take("WX-9", "ring");
        CurationAct act = split(seal, "WX-2");
        merge(seal, ring);
        undo(act);
        assertThat(partition()).containsEntry("WX-2", ring);
        assertThat(store().cases().successor(act.last())).contains(ring);
        store().check();
    }

    @Test
    void forget_splitTicket_isNamedNowhereAndTheRestCanBeUndone() {
        CurationAct act = split(seal, "WX-2", "WX-3");
        forget("WX-2");
        assertThat(store().curation().find(act.id()).orElseThrow().tickets()).containsExactly(ticket("WX-3"));
        forget("WX-3");
        assertThat(store().cases().find(act.last())).isEmpty();
        undo(act);
        assertThat(found(seal).seenInTickets()).isEqualTo(1);
        store().check();
    }
}
