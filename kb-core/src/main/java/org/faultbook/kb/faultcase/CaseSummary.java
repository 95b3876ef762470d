package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;

/**
 * As much of a case as ranking needs, cheap to read for many cases at once.
 *
 * @param seenInTickets 0 for what a technical bulletin says: it counts as no ticket
 * @param inManuals entries of manuals that tell of it
 * @param validated whether what answers is VALIDATED
 */
public record CaseSummary(
        String id,
        ProductLine productLine,
        EquipmentScope scope,
        String causeKey,
        List<String> codes,
        int seenInTickets,
        boolean bulletin,
        int inManuals,
        boolean validated) {
    public CaseSummary {
        codes = List.copyOf(codes);
    }

    /** A case that no manual tells and nobody validated. */
    public CaseSummary(
            String id,
            ProductLine productLine,
            EquipmentScope scope,
            String causeKey,
            List<String> codes,
            int seenInTickets,
            boolean bulletin) {
        this(id, productLine, scope, causeKey, codes, seenInTickets, bulletin, 0, false);
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
    public static CaseSummary of(
            String id, CaseKey key, List<String> codes, int contributions, int inManuals, boolean validated) {
        return new CaseSummary(
                id,
                key.productLine(),
                key.scope(),
                key.cause(),
                codes,
                key.bulletin() ? 0 : contributions,
                key.bulletin(),
                inManuals,
                validated);
    }

    /** The same of these machines. */
    public CaseSummary of(EquipmentScope machines) {
        return new CaseSummary(
                id, productLine, machines, causeKey, codes, seenInTickets, bulletin, inManuals, validated);
    }

    /** Whether it rests on manuals and on no ticket. */
    public boolean fromManualsOnly() {
        return inManuals > 0 && seenInTickets == 0;
    }
}
