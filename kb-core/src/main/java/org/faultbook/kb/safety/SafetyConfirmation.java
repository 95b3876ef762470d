package org.faultbook.kb.safety;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.text.LocalizedText;

/**
 * Somebody's word that safety notices were read and understood.
 *
 * @param id opaque: whoever shows it has the notices folded
 * @param requestId the recommendation that they stood before
 * @param notices as they were shown, in their order; never empty
 */
public record SafetyConfirmation(String id, String requestId, Actor actor, Instant at, List<LocalizedText> notices) {
    public SafetyConfirmation {
        if (id.isBlank() || requestId.isBlank() || notices.isEmpty()) {
            throw new IllegalArgumentException("a confirmation names itself, its request and what was read");
        }
        notices = List.copyOf(notices);
    }
}
