package org.faultbook.diagnosis.backtest;

import java.util.List;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Where tickets belong: the equipment family they are about and how the fault shows in what was asked. */
public final class TicketPlaces {
    private final EquipmentResolver resolver;
    private final SymptomKinds kinds;

    public TicketPlaces(Taxonomy taxonomy, Lexicon lexicon) {
        this.resolver = new EquipmentResolver(taxonomy, List.of());
        this.kinds = new SymptomKinds(lexicon);
    }

    /**
     * A place among the tickets.
     *
     * @param family id of the equipment class; empty where none is known
     */
    public record Place(String family, SymptomKind symptom) {}

    public Place of(PastTicket ticket) {
        return new Place(
                family(ticket),
                kinds.of(ticket.request().text(), ticket.request().errorCodes()));
    }

    /** Of the ticket's case, else of what was known when it opened. */
    private String family(PastTicket ticket) {
        Contribution contribution = ticket.contribution();
        @Nullable
        String family = contribution == null ? null : contribution.key().scope().equipmentClass();
        if (family == null) {
            family = resolver.resolve(
                            ticket.request().equipment(), ticket.request().text())
                    .equipmentClass();
        }
        return family == null ? "" : family;
    }
}
