package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines and tables of a region from the top, tables without rulings found among the lines. */
final class RegionItems {
    private final PageParts page;
    private final ReadingOrder.Region region;
    private final double right;
    private final int firstFrame;
    private final List<Box> before;

    /**
     * @param right edge that full lines of the document reach
     * @param firstFrame number of the page's first frame in the document
     * @param before columns of a table without rulings that ends just before the region, empty where none does
     */
    RegionItems(PageParts page, ReadingOrder.Region region, double right, int firstFrame, List<Box> before) {
        this.before = before;
        this.page = page;
        this.region = region;
        this.right =
                filled(region) ? region.box().right() : Math.max(region.box().right(), right);
        this.firstFrame = firstFrame;
    }

    /** Whether the region's own lines show where they have to end: a column, or text that is full as often as not. */
    private static boolean filled(ReadingOrder.Region region) {
        long full = region.lines().stream()
                .filter(l -> region.box().right() - l.box().right() < 2.5 * l.size())
                .count();
        return region.column() || (full >= 4 && full * 3 >= region.lines().size());
    }

    List<Item> items() {
        List<Item> out = new ArrayList<>();
        region.tables().forEach(t -> out.add(new Item.Tabular(t)));
        List<Box> columns = before;
        for (List<Row> rows : runs()) {
            AlignedTables aligned = new AlignedTables(page.page(), page.rules(), columns);
            columns = List.of();
            int[] end = {0};
            for (int i = 0; i < rows.size(); i = end[0]) {
                DraftTable table = aligned.at(rows, i, end);
                if (table != null) {
                    out.add(new Item.Tabular(table));
                } else {
                    out.add(text(rows.get(i).line()));
                    end[0] = i + 1;
                }
            }
        }
        out.sort(Comparator.comparingDouble((Item i) -> i.box().top())
                .thenComparingDouble(i -> i.box().left()));
        return out;
    }

    /** Rows between the ruled tables, those of a frame by themselves. */
    private List<List<Row>> runs() {
        List<List<Row>> runs = new ArrayList<>();
        List<Row> run = new ArrayList<>();
        Row before = null;
        for (Row row : Row.rows(region.lines())) {
            if (before != null && parted(before, row)) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(row);
            before = row;
        }
        runs.add(run);
        return runs;
    }

    private boolean parted(Row above, Row below) {
        if (frame(above.box()) != frame(below.box())) {
            return true;
        }
        return region.tables().stream()
                .anyMatch(t -> t.box().midY() > above.box().midY()
                        && t.box().midY() < below.box().midY());
    }

    private Item text(Line line) {
        int frame = frame(line.box());
        if (frame < 0) {
            return new Item.Text(page.page(), line, region.box().left(), right, -1, page.recognised());
        }
        Box box = page.frames().get(frame);
        double left = region.lines().stream()
                .filter(l -> box.holds(l.box().midX(), l.box().midY()))
                .mapToDouble(l -> l.box().left())
                .min()
                .orElse(box.left());
        return new Item.Text(
                page.page(), line, left, box.right() - (left - box.left()), firstFrame + frame, page.recognised());
    }

    /** The smallest frame around it that is no frame of the page itself, -1 where there is none. */
    private int frame(Box of) {
        int best = -1;
        for (int i = 0; i < page.frames().size(); i++) {
            Box box = page.frames().get(i);
            if (box.holds(of.midX(), of.midY())
                    && box.sharedWidth(of) > 0.9 * of.width()
                    && box.area() < 0.5 * page.width() * page.height()
                    && (best < 0 || box.area() < page.frames().get(best).area())) {
                best = i;
            }
        }
        return best;
    }
}
