package org.faultbook.kb.taxonomy;

import java.util.List;
import org.faultbook.kb.text.LocalizedText;

/**
 * A cause that engineers of this class meet: the item, how it fails, how that is found and put right, and checks whose
 * result favours it.
 *
 * @param circumstance how it comes about and what is found then
 * @param fix what is done about it
 */
public record UsualCause(
        String id,
        Item item,
        String mechanism,
        LocalizedText name,
        LocalizedText circumstance,
        LocalizedText fix,
        List<String> modes,
        List<UsualCheck> checks) {
    public UsualCause {
        modes = List.copyOf(modes);
        checks = List.copyOf(checks);
    }
}
