package org.faultbook.kb.taxonomy;

import java.util.List;
import org.faultbook.kb.text.LocalizedText;

/** A cause that engineers of this class meet: the item, how it fails, and checks whose result favours it. */
public record UsualCause(
        String id, Item item, String mechanism, LocalizedText name, List<String> modes, List<UsualCheck> checks) {
    public UsualCause {
        modes = List.copyOf(modes);
        checks = List.copyOf(checks);
    }
}
