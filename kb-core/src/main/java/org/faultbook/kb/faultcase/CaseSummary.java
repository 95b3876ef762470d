package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;

/** As much of a case as ranking needs, cheap to read for many cases at once. */
public record CaseSummary(
        String id,
        ProductLine productLine,
        EquipmentScope scope,
        String causeKey,
        List<String> codes,
        int seenInTickets) {
    public CaseSummary {
        codes = List.copyOf(codes);
    }
}
