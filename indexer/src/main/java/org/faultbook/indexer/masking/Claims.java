package org.faultbook.indexer.masking;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stretches of one text that detectors have claimed; what is claimed first stays. */
final class Claims {
    /** @param kind null for a stretch that must stay as it is: a serial number, a part number */
    record Claim(int start, int end, @Nullable PersonalData kind, String value) {}

    private final TreeMap<Integer, Claim> claims = new TreeMap<>();

    /** Claims a stretch; {@code value} is what makes the token, so that two spellings of one person can share it. */
    boolean claim(int start, int end, @Nullable PersonalData kind, String value) {
        if (start >= end) {
            return false;
        }
        Map.Entry<Integer, Claim> before = claims.floorEntry(start);
        if (before != null && before.getValue().end() > start) {
            return false;
        }
        Map.Entry<Integer, Claim> after = claims.ceilingEntry(start);
        if (after != null && after.getValue().start() < end) {
            return false;
        }
        claims.put(start, new Claim(start, end, kind, value));
        return true;
    }

    Iterable<Claim> inOrder() {
        return claims.values();
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }
}
