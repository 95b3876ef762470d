package org.faultbook.kb.memory;

import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.SearchIndexContract;

class MemorySearchIndexTest extends SearchIndexContract {
    @Override
    protected SearchIndex open() {
        return new MemorySearchIndex();
    }
}
