package org.faultbook.kb.taxonomy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.faultbook.kb.faultcase.FailureMechanism;
import org.faultbook.kb.text.LocalizedText;
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

    /** A sum over all that classes and types are called: another one, other names. */
    public String names() {
        CRC32C sum = new CRC32C();
        for (EquipmentClass c : classes.values()) {
            sum(sum, c.id(), c.name(), c.aliases());
            c.types().forEach(t -> sum(sum, t.id(), t.name(), t.aliases()));
        }
        return Long.toHexString(sum.getValue());
    }

    private static void sum(CRC32C sum, String id, LocalizedText name, List<String> aliases) {
        sum.update((id + "\n" + name.zh() + "\n" + name.en() + "\n" + String.join("\t", aliases) + "\n")
                .getBytes(StandardCharsets.UTF_8));
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
