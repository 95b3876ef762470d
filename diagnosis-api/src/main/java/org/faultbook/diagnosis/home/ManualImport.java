package org.faultbook.diagnosis.home;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.kb.ticket.EquipmentMention;

/**
 * Manuals to take in: files, and folders with all that lies below them.
 *
 * @param unnamed equipment of those that name none themselves
 */
public record ManualImport(List<Path> paths, EquipmentMention unnamed) {
    public ManualImport {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("an import names at least one file or folder");
        }
    }

    public ManualImport(List<Path> paths) {
        this(paths, EquipmentMention.NONE);
    }
}
