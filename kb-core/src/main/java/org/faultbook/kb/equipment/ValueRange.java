package org.faultbook.kb.equipment;

import org.jspecify.annotations.Nullable;

/** An inclusive range of firmware versions or serial numbers, in natural order (digits by value); open ends are null. */
public record ValueRange(@Nullable String from, @Nullable String to) {
    public ValueRange {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a range needs at least one end");
        }
        if (from != null && to != null && compare(from, to) > 0) {
            throw new IllegalArgumentException("range runs backwards: " + from + " .. " + to);
        }
    }

    public boolean contains(String value) {
        return (from == null || compare(from, value) <= 0) && (to == null || compare(value, to) <= 0);
    }

    static boolean covers(@Nullable ValueRange wider, @Nullable ValueRange narrower) {
        if (wider == null) {
            return true;
        }
        if (narrower == null) {
            return false;
        }
        boolean from = wider.from == null || (narrower.from != null && compare(wider.from, narrower.from) <= 0);
        boolean to = wider.to == null || (narrower.to != null && compare(narrower.to, wider.to) <= 0);
        return from && to;
    }

    /** Natural order: runs of digits compare by value, everything else by character, case ignored. */
    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char x = a.charAt(i);
            char y = b.charAt(j);
            if (Character.isDigit(x) && Character.isDigit(y)) {
                int iEnd = endOfDigits(a, i);
                int jEnd = endOfDigits(b, j);
                int order = new java.math.BigInteger(a.substring(i, iEnd))
                        .compareTo(new java.math.BigInteger(b.substring(j, jEnd)));
                if (order != 0) {
                    return order;
                }
                i = iEnd;
                j = jEnd;
            } else {
                int order = Character.compare(Character.toLowerCase(x), Character.toLowerCase(y));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int endOfDigits(String s, int from) {
        int end = from;
        while (end < s.length() && Character.isDigit(s.charAt(end))) {
            end++;
        }
        return end;
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
