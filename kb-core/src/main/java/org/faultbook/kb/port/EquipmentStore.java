package org.faultbook.kb.port;

import java.util.List;
import java.util.Optional;
import org.faultbook.kb.equipment.Equipment;

/** The installed base. */
public interface EquipmentStore {
    /** Adds or replaces a unit; true where something changed. */
    boolean put(Equipment equipment);

    /** By serial number, case ignored. */
    Optional<Equipment> find(String serialNumber);

    /** All units in the order of their serial numbers. */
    List<Equipment> list();
}
