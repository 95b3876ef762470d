package org.faultbook.indexer.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

final class GroupTallyTest {
    private static final Ticket FULL = SampleTicket.of(
            Map.of(TextPart.REPORTED, "漏水", TextPart.CAUSE, "机封磨损", TextPart.FIX, "换机封"), null, TicketStatus.CLOSED);
    private static final Ticket EMPTY = SampleTicket.of(Map.of(TextPart.REPORTED, "漏水"), null, TicketStatus.CLOSED);

    @Test
    void named_smallGroups_areJoinedAndNotShownByName() {
        GroupTally tally = new GroupTally();
        add(tally, "华东", FULL, 6);
        add(tally, "华北", EMPTY, 4);
        add(tally, "华南", EMPTY, 1);
        tally.add(null, FULL);

        List<FieldGaps> groups = tally.named();

        assertThat(groups)
                .extracting(FieldGaps::group)
                .containsExactly(FieldGaps.Group.NAMED, FieldGaps.Group.OTHER, FieldGaps.Group.UNNAMED);
        assertThat(groups.get(0).share(TicketField.CAUSE)).isZero();
        assertThat(groups.get(1).tickets()).isEqualTo(5);
        assertThat(groups.get(1).share(TicketField.CAUSE)).isEqualTo(1);
        assertThat(groups).extracting(FieldGaps::name).containsExactly("华东", "", "");
    }

    @Test
    void banded_solvers_inGroupsOfThreeAtLeastWithoutNames() {
        GroupTally tally = new GroupTally();
        for (int solver = 0; solver < 7; solver++) {
            add(tally, "p" + solver, FULL, 6 - Math.min(6, solver));
            add(tally, "p" + solver, EMPTY, solver);
        }
        add(tally, "p9", EMPTY, 3);

        List<FieldGaps> groups = tally.banded();

        assertThat(groups).extracting(FieldGaps::name).containsOnly("");
        assertThat(groups).extracting(FieldGaps::members).containsExactly(3, 4, 0);
        assertThat(groups.get(0).share(TicketField.CAUSE))
                .isLessThan(groups.get(1).share(TicketField.CAUSE));
        assertThat(groups.get(2))
                .returns(FieldGaps.Group.OTHER, FieldGaps::group)
                .returns(3L, FieldGaps::tickets);
    }

    @Test
    void banded_twoSolvers_areNotTellableApart() {
        GroupTally tally = new GroupTally();
        add(tally, "p1", FULL, 9);
        add(tally, "p2", EMPTY, 9);
        assertThat(tally.banded()).singleElement().returns(FieldGaps.Group.OTHER, FieldGaps::group);
    }

    private static void add(GroupTally tally, String group, Ticket ticket, int times) {
        for (int i = 0; i < times; i++) {
            tally.add(group, ticket);
        }
    }
}
