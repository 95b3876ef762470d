package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.UnitTicket;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;
import org.junit.jupiter.api.Test;

/** What every {@link EquipmentStore} does. */
public abstract class EquipmentStoreContract {
    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private static Equipment unit(String serial, String site) {
        LocalDate commissioned = LocalDate.of(2021, 5, 17);
        return new Equipment(serial, SampleTickets.SCOPE, "V2.1", site, "华东", commissioned, null, "D-03");
    }

    @Test
    void put_unit_isFoundWhateverTheCase() {
        assertThat(store().equipment().put(unit("Sn-0012", "临港数据中心"))).isTrue();
        assertThat(store().equipment().find("sn-0012")).contains(unit("Sn-0012", "临港数据中心"));
        assertThat(store().equipment().find("sn-0013")).isEmpty();
    }

    @Test
    void put_again_tellsWhetherItChanged() {
        store().equipment().put(unit("SN-1", "临港数据中心"));
        assertThat(store().equipment().put(unit("SN-1", "临港数据中心"))).isFalse();
        assertThat(store().equipment().put(unit("SN-1", "苏州园区工厂"))).isTrue();
        assertThat(store().equipment().find("SN-1")).contains(unit("SN-1", "苏州园区工厂"));
    }

    @Test
    void list_units_inTheOrderOfTheirSerialNumbers() {
        assertThat(store().equipment().list()).isEmpty();
        store().equipment().put(unit("SN-2", "临港数据中心"));
        store().equipment().put(unit("SN-1", "临港数据中心"));
        assertThat(store().equipment().list())
                .extracting(Equipment::serialNumber)
                .containsExactly("SN-1", "SN-2");
    }

    @Test
    void history_ofAUnit_latestFirstWithWhatEachTicketContributed() {
        Store store = store();
        Judgement judgement = new Judgement(TicketKind.FAULT, TicketGrade.A, "cause and fix named", "test");
        SampleTickets first = SampleTickets.leak("1", 1).onUnit("SN-9");
        SampleTickets second = SampleTickets.leak("2", 5).onUnit("sn-9");
        SampleTickets other = SampleTickets.leak("3", 9);
        for (SampleTickets each : List.of(first, second, other)) {
            store.sources().put(each.ticket(), judgement, "key-" + each.key().number(), "batch");
        }
        String caseId = store.cases().join(first.contribution(), SampleTickets.CHANGE);
        List<UnitTicket> history = store.equipment().history("Sn-9", 5);
        assertThat(history).extracting(t -> t.ticket().key().number()).containsExactly("2", "1");
        assertThat(history.getFirst().contribution()).isNull();
        assertThat(history.getLast().caseId()).isEqualTo(caseId);
        assertThat(history.getLast().judgement()).isEqualTo(judgement);
        assertThat(store.equipment().history("SN-9", 1)).hasSize(1);
        assertThat(store.equipment().history("nobody's", 5)).isEmpty();
    }
}
