package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;

/**
 * A block with the headings it stands under, from the outside in; a heading stands under itself.
 *
 * @param index its place among the document's blocks
 */
record Placed(int index, Block block, List<String> path) {
    Placed {
        path = List.copyOf(path);
    }

    /** All blocks of a document in their order. */
    static List<Placed> of(Document document) {
        List<Placed> placed = new ArrayList<>();
        List<Block.Heading> open = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                open.removeIf(h -> h.level() >= heading.level());
                open.add(heading);
            }
            placed.add(new Placed(
                    placed.size(), block, open.stream().map(Block.Heading::text).toList()));
        }
        return placed;
    }

    /** The nearest heading without its number; empty where there is none. */
    String section() {
        return path.isEmpty() ? "" : FaultWords.bare(path.getLast());
    }
}
