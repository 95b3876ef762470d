package org.faultbook.kb.analysis;

import java.util.List;

/** Overlapping pairs of a Han run; a run of one character is that character. */
final class HanBigrams {
    private HanBigrams() {}

    static void add(String run, List<String> tokens) {
        if (run.length() == 1) {
            tokens.add(run);
        }
        for (int i = 0; i + 1 < run.length(); i++) {
            tokens.add(run.substring(i, i + 2));
        }
    }
}
