package org.faultbook.kb.lucene;

import java.io.IOException;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** The files of one generation: closed when the last snapshot of it goes, and deleted then if it was retired. */
final class GenerationFiles extends Leased {
    private final GenerationHome home;
    private final String name;
    private final Directory directory;
    private volatile boolean retired;

    GenerationFiles(GenerationHome home, String name) throws IOException {
        this.home = home;
        this.name = name;
        this.directory = home.open(name);
    }

    String name() {
        return name;
    }

    Directory directory() {
        return directory;
    }

    MergeScheduler merges() {
        return home.merges();
    }

    String where() {
        return home.where() + "/" + name;
    }

    /** Another generation has taken over, or this one never will: its files go with its last holder. */
    void retire() {
        retired = true;
    }

    @Override
    void free() {
        IOUtils.closeWhileHandlingException(directory);
        if (retired) {
            home.delete(name);
        }
    }
}
