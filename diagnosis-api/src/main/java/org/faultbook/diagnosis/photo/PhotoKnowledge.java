package org.faultbook.diagnosis.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Manufacturer;
import org.faultbook.kb.taxonomy.Taxonomy;

/**
 * What names on a photograph are compared with.
 *
 * @param models as they are known here
 * @param serials of installed units
 * @param codes fault codes of cases, in normal form
 */
public record PhotoKnowledge(EquipmentResolver resolver, List<String> models, List<String> serials, Set<String> codes) {
    public PhotoKnowledge {
        models = List.copyOf(models);
        serials = List.copyOf(serials);
        codes = Set.copyOf(codes);
    }

    public static PhotoKnowledge of(Taxonomy taxonomy, Store store) {
        List<Equipment> installed = store.equipment().list();
        List<String> models = new ArrayList<>();
        taxonomy.classes().stream()
                .flatMap(c -> c.manufacturers().stream())
                .flatMap(m -> m.series().stream())
                .map(Manufacturer.Series::models)
                .forEach(models::addAll);
        installed.stream().map(e -> e.scope().model()).filter(Objects::nonNull).forEach(models::add);
        return new PhotoKnowledge(
                new EquipmentResolver(
                        taxonomy, installed.stream().map(Equipment::scope).toList()),
                models.stream().distinct().toList(),
                installed.stream().map(Equipment::serialNumber).toList(),
                store.cases().codes());
    }
}
