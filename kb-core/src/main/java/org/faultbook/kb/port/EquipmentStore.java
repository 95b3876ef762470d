package org.faultbook.kb.port;

import java.util.List;
import java.util.Optional;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.UnitTicket;

/** The installed base. */
public interface EquipmentStore {
    /** Adds or replaces a unit; true where something changed. */
    boolean put(Equipment equipment);

    /** By serial number, case ignored. */
    Optional<Equipment> find(String serialNumber);

    /**
     * Up to {@code limit} newest tickets of a unit (serial number or asset, in any case), the latest opened first, unknown
     * times last, ties by ticket key; also of a unit that is not registered.
     */
    List<UnitTicket> history(String unit, int limit);

    /** All units in the order of their serial numbers. */
    List<Equipment> list();
}
