package org.faultbook.diagnosis.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.EquipmentType;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;

/** Says an equipment scope the way people do: 循环泵 海泓 HLS65-125. */
public final class ScopeNames {
    private final Map<String, LocalizedText> names = new HashMap<>();

    public ScopeNames(Taxonomy taxonomy) {
        for (EquipmentClass family : taxonomy.classes()) {
            names.put(family.id(), family.name());
            for (EquipmentType type : family.types()) {
                names.putIfAbsent(type.id(), type.name());
            }
        }
    }

    /** The type (else the class), manufacturer and model (else the series); empty where nothing is known. */
    public String say(EquipmentScope scope, Language language) {
        String kind = scope.type() != null ? scope.type() : scope.equipmentClass();
        String model = scope.model() != null ? scope.model() : scope.series();
        return Stream.of(kind == null ? null : name(kind, language), scope.manufacturer(), model)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** The name of a class or a type; the id where it is not known. */
    public String name(String id, Language language) {
        LocalizedText name = names.get(id);
        return name == null ? id : name.in(language);
    }
}
