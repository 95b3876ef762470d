package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.faultcase.UnitTicket;
import org.faultbook.kb.port.EquipmentStore;
import org.faultbook.kb.ticket.Ticket;

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
    public List<UnitTicket> history(String unit, int limit) {
        State s = transactions.state();
        String key = RepeatVisit.unitKey(unit);
        return key == null
                ? List.of()
                : CaseChanges.ticketsOfUnit(s, key).stream()
                        .sorted(Comparator.comparing(
                                        MemorySourceStore::opened,
                                        Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                                .thenComparing(Ticket::key))
                        .limit(limit)
                        .map(ticket -> told(s, ticket))
                        .toList();
    }

    private static UnitTicket told(State s, Ticket ticket) {
        State.Taken newest = Objects.requireNonNull(s.tickets.get(ticket.key())).getLast();
        State.Joined joined = s.contributions.get(ticket.key());
        return new UnitTicket(
                ticket,
                newest.judgement(),
                joined == null ? null : joined.caseId(),
                joined == null ? null : joined.visit().contribution());
    }

    @Override
    public List<Equipment> list() {
        return transactions.state().equipment.values().stream()
                .sorted(Comparator.comparing(Equipment::serialNumber))
                .toList();
    }
}
