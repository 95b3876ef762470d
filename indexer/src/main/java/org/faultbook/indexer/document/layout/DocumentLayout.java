package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.indexer.document.Block;

/** The blocks of a document from what is printed on its pages. Pages are added one by one, of which only lines are kept. */
public final class DocumentLayout {
    private final List<PageParts> pages = new ArrayList<>();
    private final Map<String, Integer> outline = new TreeMap<>();

    public void add(PageContent page) {
        pages.add(RuledTables.take(page));
    }

    /** Names a heading as the file's bookmarks do, {@code level} from 1. */
    public void bookmark(String heading, int level) {
        String key = HeadingTest.key(heading);
        if (!key.isEmpty()) {
            outline.merge(key, level, Math::min);
        }
    }

    public List<Block> blocks() {
        List<PageParts> bare = new ArrayList<>();
        for (PageParts page : Furniture.removed(pages)) {
            bare.add(Contents.removed(page));
        }
        List<List<ReadingOrder.Region>> regions = new ArrayList<>();
        List<ReadingOrder.Region> all = new ArrayList<>();
        for (PageParts page : bare) {
            regions.add(ReadingOrder.regions(page));
            all.addAll(regions.getLast());
        }
        double[] rights = all.stream()
                .filter(r -> !r.column())
                .mapToDouble(r -> r.box().right())
                .sorted()
                .toArray();
        double right = rights.length == 0 ? 0 : rights[rights.length * 4 / 5];
        List<Item> items = new ArrayList<>();
        int frames = 0;
        for (int i = 0; i < bare.size(); i++) {
            for (ReadingOrder.Region region : regions.get(i)) {
                items.addAll(new RegionItems(bare.get(i), region, right, frames, columns(items)).items());
            }
            frames += bare.get(i).frames().size();
        }
        items = Stitcher.stitched(items);
        BodyStyle body = BodyStyle.of(items);
        return new Flow(items, body, new HeadingTest(body, outline)).blocks();
    }

    private static List<Box> columns(List<Item> items) {
        return !items.isEmpty()
                        && items.getLast() instanceof Item.Tabular tabular
                        && !tabular.table().ruled()
                ? tabular.table().columnBoxes()
                : List.of();
    }
}
