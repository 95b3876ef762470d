package org.faultbook.kb.taxonomy;

import java.util.List;
import org.faultbook.kb.text.LocalizedText;

/** A type of equipment, with what people write for it in either language. */
public record EquipmentType(String id, LocalizedText name, List<String> aliases) {
    public EquipmentType {
        aliases = List.copyOf(aliases);
    }

    EquipmentType withAliases(List<String> now) {
        return new EquipmentType(id, name, now);
    }
}
