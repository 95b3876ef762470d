package org.faultbook.kb.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.port.EquipmentStore;

final class MemoryEquipmentStore implements EquipmentStore {
    private final Transactions transactions;

    MemoryEquipmentStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean put(Equipment equipment) {
        String unit = Objects.requireNonNull(RepeatVisit.unitKey(equipment.serialNumber()));
        return transactions.write(s -> !equipment.equals(s.equipment.put(unit, equipment)));
    }

    @Override
    public Optional<Equipment> find(String serialNumber) {
        return Optional.ofNullable(RepeatVisit.unitKey(serialNumber)).map(transactions.state().equipment::get);
    }

    @Override
    public List<Equipment> list() {
        return transactions.state().equipment.values().stream()
                .sorted(Comparator.comparing(Equipment::serialNumber))
                .toList();
    }
}
