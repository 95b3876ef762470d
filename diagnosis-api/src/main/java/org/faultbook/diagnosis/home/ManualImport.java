package org.faultbook.diagnosis.home;

import java.nio.file.Path;
import java.util.List;

/** Manuals to take in: files, and folders with all that lies below them. */
public record ManualImport(List<Path> paths) {
    public ManualImport {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("an import names at least one file or folder");
        }
    }
}
