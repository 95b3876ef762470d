package org.faultbook.diagnosis.offline;

/**
 * How much one pack may hold.
 *
 * @param cases at most
 * @param bytes of its JSON, not compressed, at most
 */
public record PackLimits(int cases, int bytes) {
    public static final PackLimits STANDARD = new PackLimits(500, 5_000_000);

    public PackLimits {
        if (cases < 1 || bytes < 1) {
            throw new IllegalArgumentException("a pack holds something: " + cases + " cases, " + bytes + " bytes");
        }
    }
}
