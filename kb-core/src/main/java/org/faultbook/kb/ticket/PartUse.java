package org.faultbook.kb.ticket;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A part used: its name as written, its code, how many. */
public record PartUse(
        String name, @Nullable String code, @Nullable BigDecimal quantity) {
    public PartUse {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a part needs a name");
        }
    }
}
