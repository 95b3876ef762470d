package org.faultbook.kb.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/** Documents of one leaf from a first to before a last: what one worker scans at a time. */
record LeafRange(LeafReaderContext leaf, int from, int to) {

    /** All documents in ranges of {@code size} or somewhat fewer, in order. */
    static List<LeafRange> split(List<LeafReaderContext> leaves, int size) {
        List<LeafRange> ranges = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            int max = leaf.reader().maxDoc();
            int count = (max + size - 1) / size;
            for (int i = 0; i < count; i++) {
                ranges.add(new LeafRange(leaf, (int) ((long) max * i / count), (int) ((long) max * (i + 1) / count)));
            }
        }
        return ranges;
    }

    int length() {
        return to - from;
    }
}
