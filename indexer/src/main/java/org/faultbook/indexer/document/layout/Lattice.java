package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Grids of cells from ruling lines: lines that meet form a group, its places a grid, and neighbouring fields of the grid with
 * no line between them are one cell. The method of spreadsheet extraction after Nurminen, Algorithmic extraction of data in
 * tables in PDF documents (Tampere University of Technology 2013), without its search for edges in text.
 */
final class Lattice {
    /** A side of a field counts as ruled from this share of its length. */
    private static final double RULED = 0.6;

    private final List<Ruling> across;
    private final List<Ruling> down;

    private Lattice(List<Ruling> across, List<Ruling> down) {
        this.across = across;
        this.down = down;
    }

    /** From the largest grid to the smallest; one with a single area is a frame. */
    static List<Grid> grids(List<Ruling> rulings) {
        List<Ruling> across = Rulings.joined(rulings, true);
        List<Ruling> down = Rulings.joined(rulings, false);
        List<Grid> grids = new ArrayList<>();
        for (Lattice group : groups(across, down)) {
            Grid grid = group.grid();
            if (grid != null) {
                grids.add(grid);
            }
        }
        grids.sort(Comparator.comparingDouble((Grid g) -> -g.box().area())
                .thenComparingDouble(g -> g.ys()[0])
                .thenComparingDouble(g -> g.xs()[0]));
        return grids;
    }

    private static List<Lattice> groups(List<Ruling> across, List<Ruling> down) {
        Partition partition = new Partition(across.size() + down.size());
        for (int i = 0; i < across.size(); i++) {
            Ruling h = across.get(i);
            for (int k = 0; k < down.size(); k++) {
                Ruling v = down.get(k);
                if (v.at() > h.from() - Rulings.NEAR
                        && v.at() < h.to() + Rulings.NEAR
                        && h.at() > v.from() - Rulings.NEAR
                        && h.at() < v.to() + Rulings.NEAR) {
                    partition.join(i, across.size() + k);
                }
            }
        }
        TreeMap<Integer, Lattice> groups = new TreeMap<>();
        for (int i = 0; i < across.size() + down.size(); i++) {
            Lattice group =
                    groups.computeIfAbsent(partition.root(i), r -> new Lattice(new ArrayList<>(), new ArrayList<>()));
            if (i < across.size()) {
                group.across.add(across.get(i));
            } else {
                group.down.add(down.get(i - across.size()));
            }
        }
        return new ArrayList<>(groups.values());
    }

    private @Nullable Grid grid() {
        if (across.size() < 2 || down.isEmpty()) {
            return null;
        }
        double[] xs = edges(down, across);
        double[] ys = edges(across, down);
        if (xs.length < 2 || ys.length < 2) {
            return null;
        }
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        Partition fields = new Partition(columns * rows);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (c + 1 < columns && Rulings.covered(down, xs[c + 1], ys[r], ys[r + 1]) < RULED) {
                    fields.join(r * columns + c, r * columns + c + 1);
                }
                if (r + 1 < rows && Rulings.covered(across, ys[r + 1], xs[c], xs[c + 1]) < RULED) {
                    fields.join(r * columns + c, (r + 1) * columns + c);
                }
            }
        }
        return compact(xs, ys, areas(fields, rows, columns));
    }

    /**
     * Places of the lines of one direction. Where at least two of the crossing lines run on beyond the outermost, the table
     * is open at that side and the ends are its edge.
     */
    private static double[] edges(List<Ruling> lines, List<Ruling> crossing) {
        List<Double> places = new ArrayList<>();
        for (Ruling line : lines) {
            places.add(line.at());
        }
        double first = places.stream().mapToDouble(d -> d).min().orElse(0);
        double last = places.stream().mapToDouble(d -> d).max().orElse(0);
        double low = crossing.stream()
                .mapToDouble(Ruling::from)
                .sorted()
                .skip(1)
                .findFirst()
                .orElse(first);
        double high = -crossing.stream()
                .mapToDouble(r -> -r.to())
                .sorted()
                .skip(1)
                .findFirst()
                .orElse(-last);
        if (low < first - 8) {
            places.add(low);
        }
        if (high > last + 8) {
            places.add(high);
        }
        double[] sorted = places.stream().mapToDouble(d -> d).sorted().toArray();
        int n = 0;
        for (int i = 0; i < sorted.length; ) {
            int k = i;
            double sum = 0;
            while (k < sorted.length && sorted[k] - sorted[i] <= Rulings.NEAR) {
                sum += sorted[k++];
            }
            sorted[n++] = sum / (k - i);
            i = k;
        }
        return Arrays.copyOf(sorted, n);
    }

    /** The joined fields as rectangles; what is no rectangle is cut into rows of them. */
    private static List<Grid.Area> areas(Partition fields, int rows, int columns) {
        List<Grid.Area> areas = new ArrayList<>();
        boolean[] done = new boolean[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (done[r * columns + c]) {
                    continue;
                }
                int root = fields.root(r * columns + c);
                int width = 1;
                while (c + width < columns
                        && !done[r * columns + c + width]
                        && fields.root(r * columns + c + width) == root) {
                    width++;
                }
                int height = 1;
                while (r + height < rows && same(fields, done, root, (r + height) * columns + c, width)) {
                    height++;
                }
                for (int y = r; y < r + height; y++) {
                    Arrays.fill(done, y * columns + c, y * columns + c + width, true);
                }
                areas.add(new Grid.Area(r, c, height, width));
            }
        }
        return areas;
    }

    private static boolean same(Partition fields, boolean[] done, int root, int at, int width) {
        for (int i = at; i < at + width; i++) {
            if (done[i] || fields.root(i) != root) {
                return false;
            }
        }
        return true;
    }

    /** Without the edges at which no cell begins. */
    private static Grid compact(double[] xs, double[] ys, List<Grid.Area> areas) {
        int[] column = new int[xs.length];
        int[] row = new int[ys.length];
        for (Grid.Area area : areas) {
            column[area.column()] = 1;
            row[area.row()] = 1;
        }
        double[] newXs = kept(xs, column);
        double[] newYs = kept(ys, row);
        List<Grid.Area> out = new ArrayList<>();
        for (Grid.Area a : areas) {
            int c = column[a.column()];
            int r = row[a.row()];
            out.add(new Grid.Area(r, c, row[a.row() + a.rows()] - r, column[a.column() + a.columns()] - c));
        }
        return new Grid(newXs, newYs, out);
    }

    /** Leaves the used edges and the last; {@code used} then tells the new number of each. */
    private static double[] kept(double[] edges, int[] used) {
        double[] out = new double[edges.length];
        int n = 0;
        used[edges.length - 1] = 1;
        for (int i = 0; i < edges.length; i++) {
            boolean keep = used[i] == 1;
            used[i] = n;
            if (keep) {
                out[n++] = edges[i];
            }
        }
        return Arrays.copyOf(out, n);
    }
}
