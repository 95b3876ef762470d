package org.faultbook.diagnosis.answer;

import java.math.BigDecimal;
import java.util.List;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * What to bring to the first visit, so that it ends the fault as often as so many parts can make it.
 *
 * @param parts at least one, in the order of the causes they are for
 * @param chance that the first visit ends the fault with these parts at hand, 0 to 1; null where the base has learned no
 *     probabilities
 * @param chanceWithout the same with no part at hand, never above {@code chance}; null where that is
 */
public record PartsToBring(
        List<Part> parts, @Nullable Double chance, @Nullable Double chanceWithout) {
    public PartsToBring {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is a part to bring");
        }
        if ((chance == null) != (chanceWithout == null)) {
            throw new IllegalArgumentException("both chances or none: " + chance + ", " + chanceWithout);
        }
        if (chance != null
                && chanceWithout != null
                && !(0 <= chanceWithout && chanceWithout <= chance && chance <= 1)) {
            throw new IllegalArgumentException("chances from 0 to 1: " + chance + ", " + chanceWithout);
        }
    }

    /**
     * A part.
     *
     * @param code null where no ticket tells it
     * @param quantity the most that one of the causes takes; null where no ticket tells it
     * @param substitutes what tickets took in its place for the same act, at most two, most usual first; whether one fits the
     *     machine asked about is for a person to say
     * @param causes ranks of the causes it is for, ascending, at least one
     */
    public record Part(
            String name,
            @Nullable String code,
            @Nullable BigDecimal quantity,
            List<PartUse> substitutes,
            List<Integer> causes) {
        public Part {
            substitutes = List.copyOf(substitutes);
            causes = List.copyOf(causes);
            if (name.isBlank() || causes.isEmpty()) {
                throw new IllegalArgumentException("a part has a name and a cause it is for");
            }
        }

        /** As a part is used: its name, code and quantity. */
        public PartUse use() {
            return new PartUse(name, code, quantity);
        }
    }
}
