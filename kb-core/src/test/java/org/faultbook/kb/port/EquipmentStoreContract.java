package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.equipment.Equipment;
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
}
