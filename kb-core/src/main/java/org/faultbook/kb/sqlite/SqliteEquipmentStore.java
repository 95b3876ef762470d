package org.faultbook.kb.sqlite;

import java.util.List;
import java.util.Optional;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.port.EquipmentStore;

/** The table {@code equipment}. */
final class SqliteEquipmentStore implements EquipmentStore {
    private final Database database;

    SqliteEquipmentStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean put(Equipment equipment) {
        return database.write(t -> t.statements()
                        .run(
                                "INSERT INTO equipment (unit, serial_number, site, region, payload)"
                                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (unit) DO UPDATE SET"
                                        + " serial_number = excluded.serial_number, site = excluded.site,"
                                        + " region = excluded.region, payload = excluded.payload"
                                        + " WHERE payload <> excluded.payload",
                                RepeatVisit.unitKey(equipment.serialNumber()),
                                equipment.serialNumber(),
                                equipment.site(),
                                equipment.region(),
                                Json.write(equipment))
                > 0);
    }

    @Override
    public Optional<Equipment> find(String serialNumber) {
        return database.read(s -> s.find(
                "SELECT payload FROM equipment WHERE unit = ?",
                row -> Json.read(row.getString(1), Equipment.class),
                RepeatVisit.unitKey(serialNumber)));
    }

    @Override
    public List<Equipment> list() {
        return database.read(s -> s.list(
                "SELECT payload FROM equipment ORDER BY serial_number",
                row -> Json.read(row.getString(1), Equipment.class)));
    }
}
