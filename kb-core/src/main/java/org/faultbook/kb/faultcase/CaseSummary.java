package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;

/**
 * As much of a case as ranking needs, cheap to read for many cases at once.
 *
 * @param seenInTickets 0 for what a technical bulletin says: it counts as no ticket
 */
public record CaseSummary(
        String id,
        ProductLine productLine,
        EquipmentScope scope,
        String causeKey,
        List<String> codes,
        int seenInTickets,
        boolean bulletin) {
    public CaseSummary {
        codes = List.copyOf(codes);
    }

    /** A case that tickets tell. */
    public CaseSummary(
            String id,
            ProductLine productLine,
            EquipmentScope scope,
            String causeKey,
            List<String> codes,
            int seenInTickets) {
        this(id, productLine, scope, causeKey, codes, seenInTickets, false);
    }

    /** As much of a case as ranking needs, from its key. */
    public static CaseSummary of(String id, CaseKey key, List<String> codes, int contributions) {
        return new CaseSummary(
                id,
                key.productLine(),
                key.scope(),
                key.cause(),
                codes,
                key.bulletin() ? 0 : contributions,
                key.bulletin());
    }
}
