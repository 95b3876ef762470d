package org.faultbook.indexer.document.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines drawn on a page: long dark runs of rows and columns, chained over neighbouring rows so that a line still askew by up
 * to 1.5 degrees stays one, and over gaps as noise tears them. What is thick is no line; what lies inside text is a stroke
 * of it.
 */
final class RulingLines {
    /** Of the page's shorter side: 7 mm of A4. Shorter than a line of text is high would be strokes. */
    private static final double LEAST_LENGTH = 0.033;

    private static final double LEAST_RUN = 0.008;
    /** 1.2 mm of A4. */
    private static final double MOST_THICKNESS = 0.006;

    private static final double GAP = 0.003;
    private static final double STEEPEST = Math.tan(Math.toRadians(1.5));
    /** Of a line, how much may lie inside boxes of text. */
    private static final double IN_TEXT = 0.5;

    private final DarkPixels dark;
    private final boolean horizontal;
    private final int along;
    private final int across;
    private final int gap;
    private final int leastRun;

    private RulingLines(DarkPixels dark, boolean horizontal) {
        this.dark = dark;
        this.horizontal = horizontal;
        this.along = horizontal ? dark.width() : dark.height();
        this.across = horizontal ? dark.height() : dark.width();
        int side = Math.min(dark.width(), dark.height());
        this.gap = Math.max(2, (int) (GAP * side));
        this.leastRun = Math.max(8, (int) (LEAST_RUN * side));
    }

    static List<ScanRuling> of(DarkPixels dark, List<TurnedLine> text) {
        List<ScanRuling> rulings = new ArrayList<>(new RulingLines(dark, true).find());
        rulings.addAll(new RulingLines(dark, false).find());
        rulings.removeIf(r -> isStroke(r, text));
        return rulings;
    }

    private static boolean isStroke(ScanRuling ruling, List<TurnedLine> text) {
        int inside = 0;
        int steps = 20;
        for (int i = 0; i <= steps; i++) {
            double place = ruling.from() + ruling.length() * i / steps;
            double x = ruling.horizontal() ? place : ruling.at();
            double y = ruling.horizontal() ? ruling.at() : place;
            inside += text.stream().anyMatch(t -> t.covers(x, y)) ? 1 : 0;
        }
        return inside > IN_TEXT * (steps + 1);
    }

    /** Dark runs chained from row to row; {@code first} and {@code last} are rows, {@code area} its dark pixels. */
    private static final class Chain {
        int from;
        int to;
        final int first;
        int last;
        long area;
        double weighted;
        /** Of the run taken last. */
        int lastFrom;

        int lastTo;

        Chain(int row, int from, int to) {
            this.first = row;
            this.from = from;
            this.to = to;
            take(row, from, to);
        }

        void take(int row, int runFrom, int runTo) {
            from = Math.min(from, runFrom);
            to = Math.max(to, runTo);
            last = row;
            area += runTo - runFrom;
            weighted += (double) (runTo - runFrom) * row;
            lastFrom = runFrom;
            lastTo = runTo;
        }
    }

    private List<ScanRuling> find() {
        List<Chain> open = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        for (int row = 0; row < across; row++) {
            int current = row;
            open.removeIf(c -> c.last < current - 2);
            List<Chain> before = List.copyOf(open);
            for (int[] run : runs(row)) {
                Chain chain = before.stream()
                        .filter(c -> run[0] <= c.to + gap && run[1] >= c.from - gap)
                        .filter(c -> run[0] <= c.lastTo + 4 * gap && run[1] >= c.lastFrom - 4 * gap)
                        .findFirst()
                        .orElse(null);
                if (chain == null) {
                    chain = new Chain(row, run[0], run[1]);
                    open.add(chain);
                    chains.add(chain);
                } else {
                    chain.take(row, run[0], run[1]);
                }
            }
        }
        return joined(chains.stream().filter(this::isThin).map(this::ruling).toList());
    }

    /** From and to, exclusive, of long dark stretches of a row; small gaps are bridged. */
    private List<int[]> runs(int row) {
        List<int[]> runs = new ArrayList<>();
        int from = -1;
        int end = -1;
        int ink = 0;
        for (int i = 0; i <= along; i++) {
            boolean isDark = i < along && (horizontal ? dark.at(i, row) : dark.at(row, i));
            if (isDark) {
                if (from < 0) {
                    from = i;
                    ink = 0;
                }
                end = i + 1;
                ink++;
            } else if (from >= 0 && (i == along || i - end >= gap)) {
                if (end - from >= leastRun && ink >= 0.75 * (end - from)) {
                    runs.add(new int[] {from, end});
                }
                from = -1;
            }
        }
        return runs;
    }

    private boolean isThin(Chain chain) {
        int length = chain.to - chain.from;
        double thickness = (double) chain.area / length;
        double most = Math.max(4, MOST_THICKNESS * Math.min(along, across));
        return thickness <= most && chain.last - chain.first + 1 <= most + STEEPEST * length;
    }

    private ScanRuling ruling(Chain chain) {
        return new ScanRuling(horizontal, chain.weighted / chain.area + 0.5, chain.from, chain.to);
    }

    /** Pieces of one line joined; then those long enough. */
    private List<ScanRuling> joined(List<ScanRuling> pieces) {
        List<ScanRuling> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(ScanRuling::from).thenComparingDouble(ScanRuling::at));
        List<ScanRuling> whole = new ArrayList<>();
        for (ScanRuling piece : sorted) {
            int match = -1;
            for (int i = 0; i < whole.size() && match < 0; i++) {
                ScanRuling line = whole.get(i);
                double reach = 2 + STEEPEST * (piece.from() - line.from());
                if (piece.from() - line.to() <= 4 * gap
                        && Math.abs(piece.at() - line.at()) <= Math.min(reach, 2.0 * gap + 2)) {
                    match = i;
                }
            }
            if (match < 0) {
                whole.add(piece);
                continue;
            }
            ScanRuling line = whole.get(match);
            double at = (line.at() * line.length() + piece.at() * piece.length()) / (line.length() + piece.length());
            whole.set(match, new ScanRuling(horizontal, at, line.from(), Math.max(line.to(), piece.to())));
        }
        double least = LEAST_LENGTH * Math.min(along, across);
        whole.removeIf(r -> r.length() < least);
        whole.sort(Comparator.comparingDouble(ScanRuling::at).thenComparingDouble(ScanRuling::from));
        return whole;
    }
}
