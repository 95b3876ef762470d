package org.faultbook.kb.taxonomy;

import java.util.List;
import org.faultbook.kb.faultcase.FailureMode;
import org.faultbook.kb.text.LocalizedText;

/**
 * An equipment family, with what people write for it. Hazards, permits and isolation steps were reviewed by people; they
 * never come from tickets.
 *
 * @param permits certificates and work permits that the work needs
 */
public record EquipmentClass(
        String id,
        LocalizedText name,
        List<String> aliases,
        List<EquipmentType> types,
        List<Hazard> hazards,
        List<Hazard> permits,
        List<LocalizedText> isolation,
        List<FailureMode> failureModes,
        List<UsualCause> causes,
        List<Manufacturer> manufacturers) {
    public EquipmentClass {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an equipment class has an id");
        }
        aliases = List.copyOf(aliases);
        types = List.copyOf(types);
        hazards = List.copyOf(hazards);
        permits = List.copyOf(permits);
        isolation = List.copyOf(isolation);
        failureModes = List.copyOf(failureModes);
        causes = List.copyOf(causes);
        manufacturers = List.copyOf(manufacturers);
    }

    EquipmentClass withAliases(List<String> aliasesNow) {
        return new EquipmentClass(
                id, name, aliasesNow, types, hazards, permits, isolation, failureModes, causes, manufacturers);
    }

    EquipmentClass withTypes(List<EquipmentType> typesNow) {
        return new EquipmentClass(
                id, name, aliases, typesNow, hazards, permits, isolation, failureModes, causes, manufacturers);
    }

    EquipmentClass withHazards(List<Hazard> hazardsNow) {
        return new EquipmentClass(
                id, name, aliases, types, hazardsNow, permits, isolation, failureModes, causes, manufacturers);
    }

    EquipmentClass withManufacturers(List<Manufacturer> manufacturersNow) {
        return new EquipmentClass(
                id, name, aliases, types, hazards, permits, isolation, failureModes, causes, manufacturersNow);
    }
}
