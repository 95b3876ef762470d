package org.faultbook.kb.lucene;

import java.nio.file.Path;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.SearchIndexContract;
import org.junit.jupiter.api.io.TempDir;

class LuceneFolderTest extends SearchIndexContract {
    @TempDir
    Path folder;

    @Override
    protected SearchIndex open() {
        return LuceneSearchIndex.openForWriting(folder);
    }
}
