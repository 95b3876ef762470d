package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.faultbook.indexer.document.layout.Markers.Marker;

/** Lines of a cell to its paragraphs and list items: a wrapped line is joined, a new item or paragraph begins a line. */
final class CellLines {
    private CellLines() {}

    /** Lines beside each other on one base line become one. */
    static List<Line> rows(List<Line> lines) {
        List<Line> out = new ArrayList<>();
        for (Line line : lines) {
            if (!out.isEmpty() && beside(out.getLast(), line)) {
                out.set(out.size() - 1, out.getLast().with(line));
            } else {
                out.add(line);
            }
        }
        return out;
    }

    static boolean beside(Line a, Line b) {
        return Math.abs(a.baseline() - b.baseline()) < 0.35 * Math.max(a.size(), b.size())
                && b.box().left() > a.box().left();
    }

    /** The usual distance of base lines in cells, 0 where no cell has two lines: the least that is frequent. */
    static double pitch(Collection<List<Line>> cells) {
        TreeMap<Long, Integer> counts = new TreeMap<>();
        int all = 0;
        for (List<Line> lines : cells) {
            for (int i = 1; i < lines.size(); i++) {
                double step = lines.get(i).baseline() - lines.get(i - 1).baseline();
                if (step > 0.5 * lines.get(i).size()) {
                    counts.merge(Math.round(step * 2), 1, Integer::sum);
                    all++;
                }
            }
        }
        for (var entry : counts.entrySet()) {
            if (entry.getValue() * 8 >= all) {
                return entry.getKey() / 2.0;
            }
        }
        return 0;
    }

    static List<String> texts(DraftCell cell, double pitch, LineJoiner joiner) {
        List<String> out = new ArrayList<>();
        Line before = null;
        Optional<Marker> last = Optional.empty();
        for (Line line : cell.lines()) {
            Optional<Marker> marker = Markers.at(line.text());
            if (before == null) {
                out.add(line.text());
            } else {
                boolean wrapped = Wrap.wrapped(before, line, cell.left(), cell.right());
                double step = line.baseline() - before.baseline();
                boolean gap = pitch > 0 && step > 1.35 * pitch && step > 1.5 * line.size();
                boolean item = marker.isPresent() && (!wrapped || follows(last, marker.get()));
                if (item || gap || !wrapped) {
                    out.add(line.text());
                } else {
                    out.set(out.size() - 1, joiner.join(out.getLast(), line.text()));
                }
                if (!item && !gap && wrapped) {
                    marker = Optional.empty();
                }
            }
            last = marker.isPresent() ? marker : last;
            before = line;
        }
        return out;
    }

    /** Whether a number in running text may be the next item's: the first of a list, or the one after the last. */
    private static boolean follows(Optional<Marker> last, Marker marker) {
        if (!marker.ordered()) {
            return last.isEmpty() || last.get().style().equals(marker.style());
        }
        return marker.number() == 1
                || (last.isPresent()
                        && last.get().style().equals(marker.style())
                        && marker.number() == last.get().number() + 1);
    }
}
