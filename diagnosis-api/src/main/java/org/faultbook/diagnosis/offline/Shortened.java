package org.faultbook.diagnosis.offline;

/** Text cut to a length, with a sign that it was. */
final class Shortened {
    private Shortened() {}

    /** At most {@code most} UTF-16 units and the sign; no character is torn. */
    static String to(int most, String text) {
        String whole = text.strip();
        if (whole.length() <= most) {
            return whole;
        }
        int end = Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most;
        return whole.substring(0, end) + "…";
    }
}
