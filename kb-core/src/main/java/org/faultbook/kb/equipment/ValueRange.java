package org.faultbook.kb.equipment;

import org.jspecify.annotations.Nullable;

/**
 * A range of firmware versions or serial numbers, in natural order (digits by value); open ends are null.
 *
 * @param ends whether the ends themselves belong to it
 */
public record ValueRange(@Nullable String from, @Nullable String to, Ends ends) {
    /** What stands at the ends of a range. */
    public enum Ends {
        /** Both ends belong to it. */
        CLOSED,
        /** It ends before {@code to}. */
        BEFORE_TO,
        /** It begins after {@code from}. */
        AFTER_FROM,
        /** Everything that starts with {@code from}; there is no {@code to}. */
        STARTING
    }

    public ValueRange {
        // stored before there were other ends
        ends = ends == null ? Ends.CLOSED : ends;
        if (from == null && to == null) {
            throw new IllegalArgumentException("a range needs at least one end");
        }
        if (ends == Ends.STARTING && (from == null || to != null)
                || ends == Ends.BEFORE_TO && to == null
                || ends == Ends.AFTER_FROM && from == null) {
            throw new IllegalArgumentException(
                    "a range lacks the end it speaks of: " + from + " .. " + to + " " + ends);
        }
        if (from != null && to != null && compare(from, to) > 0) {
            throw new IllegalArgumentException("range runs backwards: " + from + " .. " + to);
        }
    }

    /** Both ends belong to it. */
    public ValueRange(@Nullable String from, @Nullable String to) {
        this(from, to, Ends.CLOSED);
    }

    /** All values that start with {@code prefix}, case ignored. */
    public static ValueRange starting(String prefix) {
        return new ValueRange(prefix, null, Ends.STARTING);
    }

    public boolean contains(String value) {
        if (ends == Ends.STARTING) {
            return starts(value);
        }
        if (ends == Ends.BEFORE_TO && to != null && compare(value, to) == 0
                || ends == Ends.AFTER_FROM && from != null && compare(value, from) == 0) {
            return false;
        }
        return (from == null || compare(from, value) <= 0) && (to == null || compare(value, to) <= 0);
    }

    static boolean covers(@Nullable ValueRange wider, @Nullable ValueRange narrower) {
        if (wider == null) {
            return true;
        }
        if (narrower == null) {
            return false;
        }
        if (wider.ends == Ends.STARTING) {
            boolean one = narrower.from != null && narrower.from.equals(narrower.to);
            return (narrower.ends == Ends.STARTING || one) && wider.starts(String.valueOf(narrower.from));
        }
        if (narrower.ends == Ends.STARTING) {
            return false; // values that start alike lie in no order of theirs
        }
        if (wider.ends == Ends.BEFORE_TO && same(wider.to, narrower.to) && narrower.ends != Ends.BEFORE_TO
                || wider.ends == Ends.AFTER_FROM
                        && same(wider.from, narrower.from)
                        && narrower.ends != Ends.AFTER_FROM) {
            return false;
        }
        boolean from = wider.from == null || (narrower.from != null && compare(wider.from, narrower.from) <= 0);
        boolean to = wider.to == null || (narrower.to != null && compare(narrower.to, wider.to) <= 0);
        return from && to;
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a != null && b != null && compare(a, b) == 0;
    }

    private boolean starts(String value) {
        return from != null && value.regionMatches(true, 0, from, 0, from.length());
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
        return switch (ends) {
            case STARTING -> from + "*";
            case BEFORE_TO -> (from == null ? "" : from) + "..<" + to;
            case AFTER_FROM -> ">" + from + ".." + (to == null ? "" : to);
            case CLOSED -> (from == null ? "" : from) + ".." + (to == null ? "" : to);
        };
    }
}
