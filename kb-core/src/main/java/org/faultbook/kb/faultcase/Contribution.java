package org.faultbook.kb.faultcase;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * What one ticket brings to its case: the case of its {@link CaseKey}. Exactly one per ticket that makes a case; a new
 * version of the ticket replaces it.
 *
 * @param symptoms observed, each with its span
 * @param fixes what was done, failed attempts included
 * @param codes fault codes told, normalised
 * @param unit the serial number, else the asset; null where unknown
 * @param opened null where unknown
 * @param closed null where unknown
 */
public record Contribution(
        TicketKey ticket,
        int ticketVersion,
        CaseKey key,
        Language language,
        List<Symptom> symptoms,
        Cause cause,
        List<FixAct> fixes,
        List<Check> checks,
        List<String> codes,
        List<PartUse> parts,
        @Nullable String unit,
        @Nullable String solver,
        @Nullable Instant opened,
        @Nullable Instant closed,
        @Nullable Integer minutes,
        @Nullable String handling) {
    public Contribution {
        symptoms = List.copyOf(symptoms);
        fixes = List.copyOf(fixes);
        checks = List.copyOf(checks);
        codes = List.copyOf(codes);
        parts = List.copyOf(parts);
    }

    public Contribution withSolver(@Nullable String newSolver) {
        return with(ticketVersion, newSolver);
    }

    public Contribution withVersion(int newVersion) {
        return with(newVersion, solver);
    }

    private Contribution with(int newVersion, @Nullable String newSolver) {
        return new Contribution(
                ticket,
                newVersion,
                key,
                language,
                symptoms,
                cause,
                fixes,
                checks,
                codes,
                parts,
                unit,
                newSolver,
                opened,
                closed,
                minutes,
                handling);
    }
}
