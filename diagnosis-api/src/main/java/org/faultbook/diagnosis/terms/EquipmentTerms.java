package org.faultbook.diagnosis.terms;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.listing.CaseQuery;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.OwnEquipment;
import org.faultbook.kb.taxonomy.Taxonomy;

/** The classes of equipment that a home knows, and what its cases call machines besides. Thread-safe. */
public final class EquipmentTerms {
    private final Services services;

    public EquipmentTerms(Services services) {
        this.services = services;
    }

    /** What cases call machines that is the name of no class and no type, with how many do, most first. */
    public List<Listing.Count> unnamed() {
        EquipmentResolver known = new EquipmentResolver(services.taxonomy(), List.of());
        CaseQuery all = new CaseQuery("", Map.of(), ListQuery.Order.BEST, 1, 1);
        return services
                .lists()
                .read(all, UnaryOperator.identity())
                .counts()
                .getOrDefault(Facet.TYPE, List.of())
                .stream()
                .filter(count -> isUnnamed(known, count.value()))
                .toList();
    }

    private static boolean isUnnamed(EquipmentResolver known, String type) {
        return known.named(EquipmentScope.of(null, type, null, null, null)).equipmentClass() == null;
    }

    /** Those of {@link #unnamed} that are named by a taxonomy. */
    public List<Listing.Count> namedBy(Taxonomy taxonomy) {
        EquipmentResolver after = new EquipmentResolver(taxonomy, List.of());
        return unnamed().stream()
                .filter(count -> !isUnnamed(after, count.value()))
                .toList();
    }

    /** Entries that wait without effect where another is withdrawn. */
    public long waiting(List<OwnTerm> entries, Taxonomy without) {
        Taxonomy now = services.taxonomy();
        return entries.stream()
                .filter(OwnTerm::stands)
                .map(term -> (EquipmentEntry) term.entry())
                .filter(entry -> OwnEquipment.applies(now, entry) && !OwnEquipment.applies(without, entry))
                .count();
    }
}
