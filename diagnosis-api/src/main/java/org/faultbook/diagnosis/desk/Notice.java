package org.faultbook.diagnosis.desk;

import java.util.List;

/**
 * What came of what was just done.
 *
 * @param acts that are taken back together, in one press, the newest first; empty where there is nothing to take back
 */
public record Notice(String text, List<Long> acts) {
    public Notice {
        acts = List.copyOf(acts);
    }
}
