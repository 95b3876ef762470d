package org.faultbook.indexer.equipment;

import java.util.Optional;
import java.util.Set;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.port.EquipmentStore;
import org.jspecify.annotations.Nullable;

/** Takes a list of units into the installed base. The same list again changes nothing. */
public final class EquipmentIntake {
    private final EquipmentStore installed;

    public EquipmentIntake(EquipmentStore installed) {
        this.installed = installed;
    }

    /** How many units were new, changed and the same. */
    public record Counts(long added, long changed, long same) {}

    /** What {@link #take} would do; nothing is stored. */
    public Counts preview(EquipmentList list) {
        return run(list, false);
    }

    /** To be called within one transaction. */
    public Counts take(EquipmentList list) {
        return run(list, true);
    }

    private Counts run(EquipmentList list, boolean store) {
        long added = 0;
        long changed = 0;
        long same = 0;
        for (Equipment told : list.units()) {
            Optional<Equipment> before = installed.find(told.serialNumber());
            Equipment unit = before.map(b -> kept(told, b, list.missing())).orElse(told);
            if (before.isEmpty()) {
                added++;
            } else if (before.get().equals(unit)) {
                same++;
                continue;
            } else {
                changed++;
            }
            if (store) {
                installed.put(unit);
            }
        }
        return new Counts(added, changed, same);
    }

    /** A list without a column says nothing of it: what was registered there stays. */
    private static Equipment kept(Equipment told, Equipment before, Set<EquipmentColumn> missing) {
        EquipmentScope scope = told.scope();
        EquipmentScope known = before.scope();
        boolean sameMachine = missing.contains(EquipmentColumn.MODEL)
                || scope.model() != null && scope.model().equalsIgnoreCase(known.model());
        return new Equipment(
                told.serialNumber(),
                sameMachine ? completed(scope, known) : scope,
                missing.contains(EquipmentColumn.FIRMWARE) ? before.firmware() : told.firmware(),
                missing.contains(EquipmentColumn.SITE) ? before.site() : told.site(),
                missing.contains(EquipmentColumn.REGION) ? before.region() : told.region(),
                missing.contains(EquipmentColumn.COMMISSIONED) ? before.commissioned() : told.commissioned(),
                missing.contains(EquipmentColumn.WARRANTY_UNTIL) ? before.warrantyUntil() : told.warrantyUntil(),
                missing.contains(EquipmentColumn.PARTNER) ? before.partner() : told.partner(),
                missing.contains(EquipmentColumn.BATCH) ? before.batch() : told.batch());
    }

    private static EquipmentScope completed(EquipmentScope told, EquipmentScope known) {
        return EquipmentScope.of(
                other(told.equipmentClass(), known.equipmentClass()),
                other(told.type(), known.type()),
                other(told.manufacturer(), known.manufacturer()),
                other(told.series(), known.series()),
                other(told.model(), known.model()));
    }

    private static @Nullable String other(@Nullable String told, @Nullable String known) {
        return told != null ? told : known;
    }
}
