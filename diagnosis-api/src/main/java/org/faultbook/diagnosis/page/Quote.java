package org.faultbook.diagnosis.page;

import java.util.List;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.kb.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What evidence quotes and where it stands.
 *
 * @param link opens the place; null where there is none to open
 */
public record Quote(Excerpt text, String source, @Nullable String link) {
    private static final int SHOWN = 600;

    /** At most so many are shown of one statement. */
    static final int MOST = 12;

    /** @param opens whether who reads it may open tickets and manuals */
    static List<Quote> of(List<Evidence> evidence, PassagePlaces places, Phrases phrases, boolean opens) {
        return evidence.stream()
                .limit(MOST)
                .map(e -> new Quote(
                        Excerpt.of(e.quote(), SHOWN),
                        phrases.source(e, places),
                        opens ? EvidenceUri.page(e, places) : null))
                .toList();
    }
}
