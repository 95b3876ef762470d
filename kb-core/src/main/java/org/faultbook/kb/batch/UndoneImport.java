package org.faultbook.kb.batch;

import java.util.List;
import org.faultbook.kb.faultcase.KeptCase;

/**
 * What taking an import back did.
 *
 * @param removed tickets that no other import brought
 * @param restored tickets that have an earlier version back, or another one that this import had kept out
 * @param unchanged tickets that this import brought too, and that stay as they are
 * @param casesTouched distinct cases that a ticket left or joined
 * @param kept cases that this touched and that a person had edited: they stay, in the order of their ids
 */
public record UndoneImport(
        String batch, long removed, long restored, long unchanged, long casesTouched, List<KeptCase> kept) {
    public UndoneImport {
        kept = List.copyOf(kept);
    }
}
