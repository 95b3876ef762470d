package org.faultbook.kb.taxonomy;

import java.util.List;
import org.faultbook.kb.text.LocalizedText;

/** A maintainable item, with what people write for it in either language. */
public record Item(LocalizedText name, List<String> aliases) {
    public Item {
        aliases = List.copyOf(aliases);
    }
}
