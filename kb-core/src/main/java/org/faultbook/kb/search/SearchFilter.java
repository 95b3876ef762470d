package org.faultbook.kb.search;

import java.util.HashSet;
import java.util.Set;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which records may answer; an empty set leaves its facet open.
 *
 * @param languages a record passes that has one of them
 * @param within a record passes whose scope lies within it; null leaves the scope open
 * @param owners only records of these owners; empty leaves it open
 */
public record SearchFilter(
        Set<ProductLine> productLines,
        Set<Confidence> confidences,
        Set<Audience> audiences,
        Set<Language> languages,
        Set<RecordKind> kinds,
        Set<String> owners,
        @Nullable EquipmentScope within) {
    public static final SearchFilter NONE =
            new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

    /** What a diagnosis may use: cases and passages that answer. */
    public static final SearchFilter ANSWERING = new SearchFilter(
            Set.of(),
            Set.of(Confidence.NOT_VALIDATED, Confidence.VALIDATED),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null);

    public SearchFilter {
        productLines = Set.copyOf(productLines);
        confidences = Set.copyOf(confidences);
        audiences = Set.copyOf(audiences);
        languages = Set.copyOf(languages);
        kinds = Set.copyOf(kinds);
        owners = Set.copyOf(owners);
    }

    /** This filter narrowed to what is meant for partners; whatever it asked of others is left out. */
    public SearchFilter forPartners() {
        Set<Audience> seen = new HashSet<>(Audience.FOR_PARTNERS);
        if (!audiences.isEmpty()) {
            seen.retainAll(audiences);
        }
        // an empty set would leave the facet open
        Set<Audience> asked = seen.isEmpty() ? Audience.FOR_PARTNERS : seen;
        return new SearchFilter(productLines, confidences, asked, languages, kinds, owners, within);
    }

    public boolean isFor(Audience audience) {
        return open(audiences, audience);
    }

    /** Whether what is internal may answer: tickets are, and what only they tell. */
    public boolean internal() {
        return isFor(Audience.INTERNAL);
    }

    /** This filter narrowed to one language; as it is where it names languages already. */
    public SearchFilter inLanguage(Language language) {
        return languages.isEmpty()
                ? new SearchFilter(productLines, confidences, audiences, Set.of(language), kinds, owners, within)
                : this;
    }

    /** This filter narrowed to one kind of record. */
    public SearchFilter ofKind(RecordKind kind) {
        return new SearchFilter(productLines, confidences, audiences, languages, Set.of(kind), owners, within);
    }

    /** This filter narrowed to records whose scope lies within one; that it had before is left. */
    public SearchFilter within(EquipmentScope scope) {
        return new SearchFilter(productLines, confidences, audiences, languages, kinds, owners, scope);
    }

    public boolean accepts(IndexRecord record) {
        Facets f = record.facets();
        return open(productLines, f.productLine())
                && open(confidences, f.confidence())
                && open(audiences, f.audience())
                && (languages.isEmpty() || f.languages().stream().anyMatch(languages::contains))
                && open(kinds, record.kind())
                && open(owners, record.owner())
                && (within == null || f.scope().within(within));
    }

    private static <T> boolean open(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }
}
