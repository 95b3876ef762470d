package org.faultbook.kb.batch;

import java.util.List;
import org.faultbook.kb.faultcase.KeptCase;

/**
 * What taking an import back did.
 *
 * @param removed tickets that no other import brought
 * @param restored tickets that have an earlier version back, or another one that this import had kept out
 * @param unchanged tickets that this import brought too, and that stay as they are
 * @param casesTouched distinct cases that a ticket or an entry of a manual left or joined
 * @param kept cases that this touched and that a person had edited: they stay, in the order of their ids
 * @param manualsRemoved manuals that no other import brought
 * @param manualsRestored manuals of which another edition answers again
 * @param manualsUnchanged manuals that this import brought too, and that stay as they are
 */
public record UndoneImport(
        String batch,
        long removed,
        long restored,
        long unchanged,
        long casesTouched,
        List<KeptCase> kept,
        long manualsRemoved,
        long manualsRestored,
        long manualsUnchanged) {
    public UndoneImport {
        kept = List.copyOf(kept);
    }

    /** Of an import that brought tickets only. */
    public UndoneImport(
            String batch, long removed, long restored, long unchanged, long casesTouched, List<KeptCase> kept) {
        this(batch, removed, restored, unchanged, casesTouched, kept, 0, 0, 0);
    }
}
