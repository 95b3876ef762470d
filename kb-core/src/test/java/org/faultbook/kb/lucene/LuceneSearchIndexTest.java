package org.faultbook.kb.lucene;

import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.SearchIndexContract;

class LuceneSearchIndexTest extends SearchIndexContract {
    @Override
    protected SearchIndex open() {
        return LuceneSearchIndex.inMemory();
    }
}
