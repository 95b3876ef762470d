package org.faultbook.kb.sqlite;

import java.util.List;
import java.util.Optional;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.faultcase.UnitTicket;
import org.faultbook.kb.port.EquipmentStore;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;

/** The table {@code equipment}. */
final class SqliteEquipmentStore implements EquipmentStore {
    private static final String HISTORY = "SELECT v.payload, v.judgement, f.case_id, c.payload FROM ticket t"
            + " JOIN ticket_version v ON v.ticket_id = t.id AND v.version = t.version"
            + " LEFT JOIN contribution c ON c.ticket_id = t.id LEFT JOIN fault_case f ON f.id = c.fault_case"
            + " WHERE t.unit = ? ORDER BY t.opened DESC, t.source, t.number LIMIT ?";

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
    public List<UnitTicket> history(String unit, int limit) {
        return database.read(s -> s.list(
                HISTORY,
                row -> {
                    String contribution = row.getString(4);
                    return new UnitTicket(
                            Json.read(row.getString(1), Ticket.class),
                            Json.read(row.getString(2), Judgement.class),
                            row.getString(3),
                            contribution == null ? null : Json.read(contribution, Contribution.class));
                },
                RepeatVisit.unitKey(unit),
                limit));
    }

    @Override
    public List<Equipment> list() {
        return database.read(s -> s.list(
                "SELECT payload FROM equipment ORDER BY serial_number",
                row -> Json.read(row.getString(1), Equipment.class)));
    }
}
