package org.faultbook.kb.search;

import java.util.List;

/** Why a number is what it is: a tree, each node a value, the reason in words, and the parts it is made of. */
public record Explanation(double value, String reason, List<Explanation> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    public static Explanation of(double value, String reason, Explanation... parts) {
        return new Explanation(value, reason, List.of(parts));
    }
}
