package org.faultbook.kb.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.faultcase.FailureMechanism;
import org.jspecify.annotations.Nullable;

/** All equipment classes, in the order of their ids, and the failure mechanisms they share. */
public final class Taxonomy {
    private final Map<String, EquipmentClass> classes = new LinkedHashMap<>();
    private final List<FailureMechanism> mechanisms;

    public Taxonomy(List<EquipmentClass> classes, List<FailureMechanism> mechanisms) {
        classes.stream()
                .sorted(java.util.Comparator.comparing(EquipmentClass::id))
                .forEach(c -> this.classes.put(c.id(), c));
        this.mechanisms = List.copyOf(mechanisms);
    }

    public List<EquipmentClass> classes() {
        return List.copyOf(classes.values());
    }

    public Optional<EquipmentClass> find(@Nullable String classId) {
        return Optional.ofNullable(classId == null ? null : classes.get(classId));
    }

    public List<FailureMechanism> mechanisms() {
        return mechanisms;
    }
}
