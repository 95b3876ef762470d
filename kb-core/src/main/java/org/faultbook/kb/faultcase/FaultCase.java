package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.jspecify.annotations.Nullable;

/**
 * The unit that people curate, as it answers now: equipment scope, symptoms, ONE cause, fixes, checks, evidence.
 *
 * @param version the version that answers
 * @param pendingVersion an edit not yet published, null where there is none
 * @param causeKey the normalised cause: equal for cases of one cause at different scopes
 * @param symptoms most frequent first
 * @param fixes as often seen, most first; not yet ranked for any question
 * @param seenInTickets all tickets of the case; 0 for what a technical bulletin says
 * @param revision the store's revision that last touched the case
 * @param bulletin a technical bulletin says it
 * @param inManuals entries of manuals that tell of it
 */
public record FaultCase(
        String id,
        ProductLine productLine,
        int version,
        @Nullable Integer pendingVersion,
        ArticleState state,
        EquipmentScope scope,
        String causeKey,
        List<String> codes,
        List<Symptom> symptoms,
        Cause cause,
        List<Fix> fixes,
        List<Check> checks,
        @Nullable String failureMode,
        @Nullable String failureMechanism,
        int seenInTickets,
        long revision,
        boolean bulletin,
        int inManuals) {
    public FaultCase {
        if (id.isBlank() || version < 1) {
            throw new IllegalArgumentException("a case has an id and versions from 1");
        }
        codes = List.copyOf(codes);
        symptoms = List.copyOf(symptoms);
        fixes = List.copyOf(fixes);
        checks = List.copyOf(checks);
    }

    /** A case that tickets tell. */
    public FaultCase(
            String id,
            ProductLine productLine,
            int version,
            @Nullable Integer pendingVersion,
            ArticleState state,
            EquipmentScope scope,
            String causeKey,
            List<String> codes,
            List<Symptom> symptoms,
            Cause cause,
            List<Fix> fixes,
            List<Check> checks,
            @Nullable String failureMode,
            @Nullable String failureMechanism,
            int seenInTickets,
            long revision) {
        this(
                id,
                productLine,
                version,
                pendingVersion,
                state,
                scope,
                causeKey,
                codes,
                symptoms,
                cause,
                fixes,
                checks,
                failureMode,
                failureMechanism,
                seenInTickets,
                revision,
                false,
                0);
    }

    /** The number of the newest version, a pending one included: what an act must have seen. */
    public int newestVersion() {
        return pendingVersion == null ? version : Math.max(pendingVersion, version);
    }

    /** Whether it rests on manuals and on no ticket. */
    public boolean fromManualsOnly() {
        return inManuals > 0 && seenInTickets == 0;
    }
}
