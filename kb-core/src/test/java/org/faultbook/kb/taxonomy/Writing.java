package org.faultbook.kb.taxonomy;

import java.util.Random;

/** Writes a name as people do: other case, full width, other joints. */
final class Writing {
    private static final String[] JOINTS = {"", "-", " ", "/", "_", "－", " - ", "‑"};

    private Writing() {}

    static String vary(String name, Random random) {
        StringBuilder written = new StringBuilder();
        boolean wide = random.nextInt(4) == 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-') {
                written.append(JOINTS[random.nextInt(JOINTS.length)]);
                continue;
            }
            boolean turn = i > 0 && Character.isDigit(c) != Character.isDigit(name.charAt(i - 1));
            if (turn && random.nextInt(3) == 0) {
                written.append(JOINTS[random.nextInt(JOINTS.length)]);
            }
            char cased = random.nextBoolean() ? Character.toLowerCase(c) : Character.toUpperCase(c);
            written.append(wide ? (char) (cased + 0xFEE0) : cased);
        }
        return written.toString();
    }
}
