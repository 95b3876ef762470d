package org.faultbook.diagnosis.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.port.ManualStore;
import org.jspecify.annotations.Nullable;

/** Where the passages stand that evidence points to; a passage that is gone has no place. */
public record PassagePlaces(Map<String, PassagePlace> byPassage) {
    public static final PassagePlaces NONE = new PassagePlaces(Map.of());

    public PassagePlaces {
        byPassage = Map.copyOf(byPassage);
    }

    public static PassagePlaces of(ManualStore manuals, Collection<Evidence> evidence) {
        List<Evidence> cited = evidence.stream()
                .filter(e -> e.sourceType() == SourceType.PASSAGE)
                .toList();
        if (cited.isEmpty()) {
            return NONE;
        }
        Map<String, StoredPassage> answering = manuals.findPassages(
                cited.stream().map(Evidence::sourceId).distinct().toList());
        Map<String, PassagePlace> places = new LinkedHashMap<>();
        for (Evidence e : cited) {
            if (!places.containsKey(key(e))) {
                StoredPassage stored = answering.get(e.sourceId());
                if (stored != null && stored.passage().manualVersion() == e.sourceVersion()) {
                    places.put(key(e), place(stored.manual(), stored.passage()));
                } else {
                    // an edition that answers no more
                    manuals.passage(e.sourceId(), e.sourceVersion())
                            .flatMap(passage -> place(manuals, passage))
                            .ifPresent(place -> places.put(key(e), place));
                }
            }
        }
        return places.isEmpty() ? NONE : new PassagePlaces(places);
    }

    private static Optional<PassagePlace> place(ManualStore manuals, Passage passage) {
        return manuals.find(passage.manualId(), passage.manualVersion()).map(manual -> place(manual, passage));
    }

    public static PassagePlace place(Manual manual, Passage passage) {
        return new PassagePlace(
                manual.id(), manual.version(), manual.title(), manual.edition(), passage.page(), passage.sectionPath());
    }

    public @Nullable PassagePlace of(Evidence e) {
        return byPassage.get(key(e));
    }

    private static String key(Evidence e) {
        return e.sourceVersion() + " " + e.sourceId();
    }
}
